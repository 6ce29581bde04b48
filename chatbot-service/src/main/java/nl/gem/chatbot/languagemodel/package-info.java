/**
 * The edge to a self-hosted language model that speaks OpenAI's interface. Hides the client, which is built when the model
 * is first asked, and what the model is told.
 */
@NullMarked
package nl.gem.chatbot.languagemodel;

import org.jspecify.annotations.NullMarked;
