package nl.gem.chatbot.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.wire.WireArticle;

/** Articles as a ZIP archive of YAML files, as they stand in the product. */
@ApplicationScoped
class ArticleArchive {

    /** Letters and signs that mean nothing in YAML; everything else stands between quotation marks. */
    private static final Pattern PLAIN = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N} .,;/()?!'’+-]*(?<! )");

    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .stringQuotingChecker(new StringQuotingChecker.Default() {
                        @Override
                        public boolean needToQuoteValue(String value) {
                            return !PLAIN.matcher(value).matches() || super.needToQuoteValue(value);
                        }
                    })
                    .build())
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .setSerializationInclusion(JsonInclude.Include.NON_NULL);

    byte[] of(List<Article> articles) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Article article :
                    articles.stream().sorted(Comparator.comparing(Article::id)).toList()) {
                zip.putNextEntry(new ZipEntry(folder(article.kind()) + "/" + article.id() + ".yaml"));
                zip.write(YAML.writeValueAsBytes(WireArticle.of(article)));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String folder(Article.Kind kind) {
        return switch (kind) {
            case ANSWER -> "articles";
            case SMALLTALK -> "smalltalk";
            case HANDOVER, OUT_OF_SCOPE -> "beside";
        };
    }
}
