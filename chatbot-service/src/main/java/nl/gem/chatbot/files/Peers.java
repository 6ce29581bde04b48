package nl.gem.chatbot.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.gem.chatbot.answering.Article;

/** Has other engines learn from the same phrasings and answer the same questions, each in a process of its own. */
final class Peers {

    private static final String NLP_JS = "nlp.js";

    private final Path folder;
    private final ObjectMapper json;

    Peers(Path folder, ObjectMapper json) {
        this.folder = folder;
        this.json = json;
    }

    Map<String, JsonNode> run(List<Article> articles, Path questions) throws IOException, InterruptedException {
        Path training = Files.createTempFile("gem-phrasings", ".tsv");
        try {
            Files.write(training, phrasings(articles));
            return Map.of(NLP_JS, run(training, questions));
        } finally {
            Files.delete(training);
        }
    }

    private JsonNode run(Path training, Path questions) throws IOException, InterruptedException {
        Process peer = new ProcessBuilder(
                        "node",
                        folder.resolve("nlpjs.mjs").toString(),
                        training.toString(),
                        questions.toAbsolutePath().toString())
                .redirectError(Redirect.INHERIT)
                .start();
        JsonNode result = json.readTree(peer.getInputStream());
        if (peer.waitFor() != 0) {
            throw new IllegalStateException(NLP_JS + " failed; see above.");
        }
        return result;
    }

    /** Label, language and text, separated by tabs. Titles count as phrasings, as for Gem. */
    static List<String> phrasings(List<Article> articles) {
        List<String> lines = new ArrayList<>();
        for (Article article : articles) {
            String label = switch (article.kind()) {
                case ANSWER -> article.id();
                case SMALLTALK -> "SMALLTALK";
                case HANDOVER -> "HANDOVER";
                case OUT_OF_SCOPE -> "OOS";
            };
            article.phrasings()
                    .forEach((language, texts) -> texts.forEach(text -> lines.add(line(label, language, text))));
            if (article.kind() == Article.Kind.ANSWER) {
                article.title().forEach((language, title) -> lines.add(line(label, language.code(), title)));
            }
        }
        return lines;
    }

    private static String line(String label, String language, String text) {
        return label + "\t" + language + "\t" + text.replace('\t', ' ');
    }
}
