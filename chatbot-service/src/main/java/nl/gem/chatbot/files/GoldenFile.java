package nl.gem.chatbot.files;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.evaluation.LabelledQuestion;
import nl.gem.chatbot.evaluation.QuestionFile;
import nl.gem.chatbot.training.GoldenQuestions;

/** The golden questions of this release. */
@Singleton
class GoldenFile implements GoldenQuestions {

    private static final String FILE = "content/golden.tsv";

    @Override
    public List<LabelledQuestion> about(Set<String> topics) {
        return all().stream()
                .filter(question -> question.sort() != LabelledQuestion.Sort.TOPIC || topics.contains(question.label()))
                .toList();
    }

    static List<LabelledQuestion> all() {
        Set<String> shipped = ArticleFiles.readAll().stream().map(Article::id).collect(Collectors.toSet());
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return QuestionFile.read(text.lines().toList(), shipped);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
