/**
 * The articles that ship with the product, as files. Hides how they are written down.
 */
@NullMarked
package nl.gem.chatbot.content;

import org.jspecify.annotations.NullMarked;
