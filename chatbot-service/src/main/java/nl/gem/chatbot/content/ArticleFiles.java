package nl.gem.chatbot.content;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.answering.Articles;

/** Reads every article file once, at the start; one that is wrong stops it with the file's name. */
@Singleton
class ArticleFiles implements Articles {

    private static final String FOLDER = "content/articles";
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory())
            .registerModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final List<Article> articles;

    ArticleFiles() {
        this.articles = readAll();
    }

    @Override
    public List<Article> all() {
        return articles;
    }

    private static List<Article> readAll() {
        List<Article> read = new ArrayList<>();
        try {
            ClassPathUtils.consumeAsPaths(FOLDER, folder -> readFolder(folder, read));
        } catch (IOException failure) {
            throw new UncheckedIOException("The article files could not be listed", failure);
        }
        if (read.isEmpty()) {
            throw new IllegalStateException("There are no articles in " + FOLDER + ".");
        }
        read.sort(Comparator.comparing(Article::id));
        return List.copyOf(read);
    }

    private static void readFolder(Path folder, List<Article> into) {
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".yaml")).forEach(file -> into.add(read(file)));
        } catch (IOException failure) {
            throw new UncheckedIOException("The article files could not be listed", failure);
        }
    }

    private static Article read(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            Article article =
                    YAML.readValue(Files.readString(file), ArticleFile.class).article();
            if (!name.equals(article.id() + ".yaml")) {
                throw new IllegalStateException("Article file " + name + " holds id " + article.id() + ".");
            }
            return article;
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new IllegalStateException(
                    "Article file " + name + " is wrong: " + unreadable.getMessage(), unreadable);
        }
    }
}
