package nl.gem.chatbot.files;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.runtime.util.ClassPathUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.wire.WireArticle;

/** The article files that ship with the product. One that is wrong is refused with its name and line. */
final class ArticleFiles {

    private static final List<String> FOLDERS = List.of("content/articles", "content/smalltalk", "content/beside");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory())
            .registerModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private ArticleFiles() {}

    /**
     * All of them, in order of id.
     *
     * @throws IllegalStateException with one sentence, if a file is wrong
     */
    static List<Article> readAll() {
        List<Article> read = new ArrayList<>();
        try {
            for (String folder : FOLDERS) {
                ClassPathUtils.consumeAsPaths(folder, path -> readFolder(path, read));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The article files could not be listed", failure);
        }
        if (read.isEmpty()) {
            throw new IllegalStateException("There are no articles in " + FOLDERS + ".");
        }
        read.sort(Comparator.comparing(Article::id));
        return List.copyOf(read);
    }

    private static void readFolder(Path folder, List<Article> into) {
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".yaml"))
                    .forEach(file -> into.add(read(String.valueOf(file.getFileName()), text(file))));
        } catch (IOException failure) {
            throw new UncheckedIOException("The article files could not be listed", failure);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException("Article file " + file.getFileName() + " is no UTF-8 text.", unreadable);
        }
    }

    static Article read(String name, String yaml) {
        try {
            Article article = YAML.readValue(yaml, WireArticle.class).article();
            if (!name.equals(article.id() + ".yaml")) {
                throw new IllegalStateException("Article file " + name + " holds id " + article.id() + ".");
            }
            return article;
        } catch (JsonProcessingException wrong) {
            JsonLocation location = wrong.getLocation();
            throw new IllegalStateException(
                    "Article file " + name + (location == null ? "" : ", line " + location.getLineNr()) + ", is wrong: "
                            + wrong.getOriginalMessage(),
                    wrong);
        } catch (IllegalArgumentException incomplete) {
            throw new IllegalStateException(
                    "Article file " + name + " is wrong: " + incomplete.getMessage(), incomplete);
        }
    }
}
