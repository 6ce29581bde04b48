package nl.gem.chatbot.files;

import java.util.List;
import nl.gem.chatbot.answering.Article;

/** Article files for tests of other packages. */
public final class ShippedArticlesFixture {

    private ShippedArticlesFixture() {}

    public static List<Article> all() {
        return ArticleFiles.readAll();
    }

    public static Article read(String name, String yaml) {
        return ArticleFiles.read(name, yaml);
    }
}
