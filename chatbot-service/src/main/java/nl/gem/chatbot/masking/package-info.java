/**
 * Taking personal numbers out of a text before anything stores it.
 */
@NullMarked
package nl.gem.chatbot.masking;

import org.jspecify.annotations.NullMarked;
