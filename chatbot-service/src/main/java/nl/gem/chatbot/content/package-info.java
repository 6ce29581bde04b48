/**
 * The articles that Gem answers from, as versions with their history: what shipped, what trainers changed, what is live.
 * Keeps the live knowledge in memory and exchanges it as a whole.
 */
@NullMarked
package nl.gem.chatbot.content;

import org.jspecify.annotations.NullMarked;
