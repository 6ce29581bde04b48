package nl.gem.chatbot.files;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.content.ShippedArticles;
import nl.gem.chatbot.understanding.ModelFile;

/** The article files of this release. */
@Singleton
class ShippedFiles implements ShippedArticles {

    /** A model that cannot be read says nothing: then the files are read. */
    @Override
    public Optional<String> fingerprint() {
        try (InputStream built = Thread.currentThread().getContextClassLoader().getResourceAsStream(ModelFile.BUILT)) {
            return built == null ? Optional.empty() : Optional.of(ModelFile.fingerprint(new GZIPInputStream(built)));
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    @Override
    public List<Article> all() {
        return ArticleFiles.readAll();
    }
}
