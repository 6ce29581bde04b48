/**
 * What Gem and the system say in so many words, in each language. A missing text stops the start.
 */
@NullMarked
package nl.gem.chatbot.texts;

import org.jspecify.annotations.NullMarked;
