/**
 * An article in other words: a language model may put the chosen article in words that fit the question, sentence by
 * sentence and only as far as the article goes. What a sentence is held against is hidden; where the model runs is an
 * edge's business.
 */
@NullMarked
package nl.gem.chatbot.rephrasing;

import org.jspecify.annotations.NullMarked;
