package nl.gem.chatbot.languagemodel;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.conversation.Language;

/** What the model is told: how to go about it, and as data the question and the article. Nothing else leaves. */
final class Prompt {

    private static final Map<Language, String> INSTRUCTIONS =
            Stream.of(Language.values()).collect(Collectors.toUnmodifiableMap(language -> language, Prompt::read));

    private Prompt() {}

    static String instructions(Language language) {
        return Objects.requireNonNull(INSTRUCTIONS.get(language));
    }

    /** As JSON, so that nothing in it can look like the end of it. */
    static String data(Article article, String question, Language language) {
        return new JsonObject()
                .put("question", question)
                .put("title", article.titleIn(language))
                .put("article", article.answerIn(language))
                .encode();
    }

    /** A token is seldom shorter than two characters. */
    static int mostTokens(Article article, Language language) {
        return article.answerIn(language).length();
    }

    private static String read(Language language) {
        try (InputStream file = Prompt.class.getResourceAsStream("/rephrasing/" + language.code() + ".txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
