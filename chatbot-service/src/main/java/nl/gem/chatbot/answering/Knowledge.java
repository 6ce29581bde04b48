package nl.gem.chatbot.answering;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What Gem answers from: one version of the content and the engine that learned from it. Exchanged as a whole. */
public record Knowledge(int version, Map<String, Article> articles, AnswerEngine engine) {

    public Knowledge {
        articles = Map.copyOf(articles);
    }

    public static Knowledge of(int version, Collection<Article> articles, AnswerEngine engine) {
        return new Knowledge(
                version, articles.stream().collect(Collectors.toMap(Article::id, Function.identity())), engine);
    }

    /** The article of a topic that a resident can choose. */
    public Optional<Article> answering(String topic) {
        return Optional.ofNullable(articles.get(topic)).filter(article -> article.kind() == Article.Kind.ANSWER);
    }
}
