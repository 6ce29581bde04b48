/**
 * What residents think of an answer or of the whole conversation.
 */
@NullMarked
package nl.gem.chatbot.feedback;

import org.jspecify.annotations.NullMarked;
