/**
 * Choosing what Gem says to a question. An engine answers from articles only; how it finds them is hidden.
 */
@NullMarked
package nl.gem.chatbot.answering;

import org.jspecify.annotations.NullMarked;
