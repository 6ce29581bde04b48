package nl.gem.chatbot.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.content.Models;
import nl.gem.chatbot.content.Workers;
import nl.gem.chatbot.understanding.Fingerprint;
import nl.gem.chatbot.understanding.ModelFile;
import nl.gem.chatbot.understanding.TopicModel;
import org.jboss.logging.Logger;

/** The model that the build made for what ships, and those that were learned here, compressed in a column. */
@ApplicationScoped
class ModelsInPostgres implements Models {

    private static final Logger LOG = Logger.getLogger(ModelsInPostgres.class);
    private static final String FIND = "select model from gem.topic_model where fingerprint = $1";
    private static final String STORE = """
            insert into gem.topic_model (fingerprint, model, made_at) values ($1, $2, $3)
            on conflict (fingerprint) do nothing""";

    /** What was only evaluated is learned anew if somebody wants it again after so long; a version keeps its model. */
    private static final Duration KEPT = Duration.ofDays(7);

    private static final String FORGET = """
            delete from gem.topic_model m
            where m.made_at < $1 and not exists (
                select from gem.content_version v where v.fingerprint = m.fingerprint)""";

    private final Pool pool;
    private final Clock clock;
    private final Workers workers;

    ModelsInPostgres(Pool pool, Clock clock, Workers workers) {
        this.pool = pool;
        this.clock = clock;
        this.workers = workers;
    }

    @Override
    public Uni<Optional<TopicModel>> find(Collection<Article> articles) {
        return workers.compute(() -> built(articles))
                .flatMap(built -> built.isPresent()
                        ? Uni.createFrom().item(built)
                        : pool.preparedQuery(FIND)
                                .execute(Tuple.of(Fingerprint.of(articles)))
                                .map(rows -> {
                                    for (Row row : rows) {
                                        return Optional.of(row.getBuffer("model"));
                                    }
                                    return Optional.<Buffer>empty();
                                })
                                .flatMap(stored -> workers.compute(
                                        () -> stored.flatMap(bytes -> unpack(bytes.getBytes(), articles)))));
    }

    @Override
    public Uni<Void> store(TopicModel model) {
        return workers.compute(() -> row(model))
                .flatMap(row -> pool.preparedQuery(STORE).execute(row))
                .flatMap(stored -> pool.preparedQuery(FORGET)
                        .execute(Tuple.of(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))))
                .replaceWithVoid();
    }

    /** Learning took many times the memory of the model: it goes back to the system at once. */
    private Tuple row(TopicModel model) {
        System.gc();
        return Tuple.tuple()
                .addString(model.fingerprint())
                .addBuffer(Buffer.buffer(pack(model)))
                .addOffsetDateTime(clock.instant().atOffset(ZoneOffset.UTC));
    }

    private static Optional<TopicModel> built(Collection<Article> articles) {
        try (InputStream built = Thread.currentThread().getContextClassLoader().getResourceAsStream(ModelFile.BUILT)) {
            return built == null ? Optional.empty() : unpack(built.readAllBytes(), articles);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What was learned from other articles, or is damaged, is learned anew. */
    private static Optional<TopicModel> unpack(byte[] packed, Collection<Article> articles) {
        try (InputStream stream = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return ModelFile.read(stream, articles);
        } catch (IOException damaged) {
            LOG.warn("A stored model cannot be read; it is learned anew.");
            return Optional.empty();
        }
    }

    private static byte[] pack(TopicModel model) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(bytes)) {
            ModelFile.write(model, stream);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
