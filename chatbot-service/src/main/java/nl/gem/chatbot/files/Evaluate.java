package nl.gem.chatbot.files;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.evaluation.Confusion;
import nl.gem.chatbot.evaluation.LabelledQuestion;
import nl.gem.chatbot.evaluation.Latency;
import nl.gem.chatbot.evaluation.QuestionFile;
import nl.gem.chatbot.evaluation.Scorecard;
import nl.gem.chatbot.evaluation.Verdict;
import nl.gem.chatbot.understanding.LearnTopics;
import nl.gem.chatbot.understanding.TopicModel;
import org.jspecify.annotations.Nullable;

/** Learns from the article files, answers the questions of a file, and prints how well that went as one JSON object. */
final class Evaluate {

    private static final ObjectMapper JSON = new ObjectMapper();

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(
            @JsonUnwrapped @JsonInclude(JsonInclude.Include.ALWAYS)
            Scorecard all,

            Map<String, Scorecard> byLang,
            Map<String, Scorecard> byStyle,
            long trainMillis,
            @JsonUnwrapped Latency latency,
            @Nullable List<Confusion> confusions,
            @Nullable Map<String, JsonNode> peers) {}

    private Evaluate() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Logger.getLogger("").setLevel(Level.SEVERE);
        System.exit(run(arguments, System.out, System.err));
    }

    /** @return the exit status: 0, or 2 after one sentence about what is wrong */
    static int run(String[] arguments, PrintStream out, PrintStream err) throws IOException, InterruptedException {
        try {
            EvaluateOptions options = EvaluateOptions.of(arguments);
            out.println(JSON.writeValueAsString(evaluate(options)));
            return 0;
        } catch (IllegalArgumentException | IllegalStateException wrong) {
            err.println(wrong.getMessage());
            return 2;
        }
    }

    private static Result evaluate(EvaluateOptions options) throws IOException, InterruptedException {
        List<Article> articles = ArticleFiles.readAll();
        List<LabelledQuestion> questions = QuestionFile.read(
                lines(options.file()), articles.stream().map(Article::id).collect(Collectors.toSet()));
        long begin = System.nanoTime();
        TopicModel model = LearnTopics.from(articles);
        long trainMillis = (System.nanoTime() - begin) / 1_000_000;
        List<Verdict> verdicts =
                questions.stream().map(question -> Verdict.of(question, model)).toList();
        return new Result(
                Scorecard.of(verdicts),
                Scorecard.by(LabelledQuestion::language, verdicts),
                Scorecard.by(LabelledQuestion::style, verdicts),
                trainMillis,
                Latency.of(model, questions),
                options.confusions() == 0 ? null : Confusion.worst(verdicts, options.confusions()),
                options.peers() == null ? null : new Peers(options.peers(), JSON).run(articles, options.file()));
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException missing) {
            throw new IllegalArgumentException("There is no file " + file + ".", missing);
        } catch (MalformedInputException unreadable) {
            throw new IllegalArgumentException(file + " is no UTF-8 text.", unreadable);
        }
    }
}
