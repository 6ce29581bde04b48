package nl.gem.chatbot.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.understanding.LearnTopics;
import nl.gem.chatbot.understanding.ModelFile;

/** Learns from the article files while the service is built, so that it can answer as soon as it starts. */
final class BuildModel {

    private BuildModel() {}

    /** @param arguments where to write the model; one that was learned from the same articles stays */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        List<Article> articles = ArticleFiles.readAll();
        if (!isUpToDate(file, articles)) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (OutputStream stream = new GZIPOutputStream(Files.newOutputStream(file))) {
                ModelFile.write(LearnTopics.from(articles), stream);
            }
        }
    }

    private static boolean isUpToDate(Path file, List<Article> articles) {
        if (!Files.exists(file)) {
            return false;
        }
        try (InputStream stream = new GZIPInputStream(Files.newInputStream(file))) {
            return ModelFile.read(stream, articles).isPresent();
        } catch (IOException damaged) {
            return false;
        }
    }
}
