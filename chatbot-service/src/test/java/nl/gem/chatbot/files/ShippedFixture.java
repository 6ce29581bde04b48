package nl.gem.chatbot.files;

import java.util.List;
import nl.gem.chatbot.answering.Article;

/** What ships, for tests of rules that must hold for all of it. */
public final class ShippedFixture {

    private ShippedFixture() {}

    /** The articles with an answer that residents see. */
    public static List<Article> answers() {
        return ArticleFiles.readAll().stream()
                .filter(article -> article.kind() == Article.Kind.ANSWER)
                .toList();
    }
}
