package nl.gem.chatbot.content;

import java.util.List;
import nl.gem.chatbot.answering.Article;

/** The articles that come with this release. */
public interface ShippedArticles {

    /** @throws IllegalStateException with one sentence that names file and line, if a file is wrong */
    List<Article> all();
}
