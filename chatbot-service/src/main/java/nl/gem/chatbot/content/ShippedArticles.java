package nl.gem.chatbot.content;

import java.util.List;
import java.util.Optional;
import nl.gem.chatbot.answering.Article;

/** The articles that come with this release. */
public interface ShippedArticles {

    /** Of all of them, as the build wrote it down; nothing when it did not. */
    Optional<String> fingerprint();

    /** @throws IllegalStateException with one sentence that names file and line, if a file is wrong */
    List<Article> all();
}
