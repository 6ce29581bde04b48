package nl.gem.chatbot.rephrasing;

import io.smallrye.mutiny.Multi;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.conversation.Language;

/** A language model that says what an article says. Nothing that it says is trusted. */
public interface Rephraser {

    /**
     * The answer in pieces as they come; fails when the model does. Cancelling it ends the request.
     *
     * @param question the resident's words, with personal details taken out
     */
    Multi<String> rephrase(Article article, String question, Language language);
}
