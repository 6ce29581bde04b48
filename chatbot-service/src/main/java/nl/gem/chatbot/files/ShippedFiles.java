package nl.gem.chatbot.files;

import jakarta.inject.Singleton;
import java.util.List;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.content.ShippedArticles;

/** The article files of this release. */
@Singleton
class ShippedFiles implements ShippedArticles {

    @Override
    public List<Article> all() {
        return ArticleFiles.readAll();
    }
}
