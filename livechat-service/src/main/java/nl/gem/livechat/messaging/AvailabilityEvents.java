package nl.gem.livechat.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.gem.kit.wakeup.Background;
import nl.gem.livechat.desk.Availability;
import nl.gem.livechat.desk.Desk;
import nl.gem.livechat.desk.ReadOverview;
import nl.gem.livechat.plan.LoadPlan;
import nl.gem.livechat.queue.ReadQueue;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Says whether the desk is open: when that, the queue's length or who is there changes, every minute, and when this process
 * stops, for those who stay. It belongs to no conversation, so it goes past the outbox; several processes saying the same do no
 * harm.
 */
@ApplicationScoped
class AvailabilityEvents {

    private static final Logger LOG = Logger.getLogger(AvailabilityEvents.class);
    private static final String KEY = "availability";
    private static final Duration AT_LEAST_EVERY = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private record Said(Availability availability, Instant at) {}

    private final MutinyEmitter<byte[]> emitter;
    private final String source;
    private final Desk desk;
    private final ReadQueue readQueue;
    private final ReadOverview readOverview;
    private final LoadPlan loadPlan;
    private final Background background;
    private final Clock clock;
    private volatile @Nullable Said said;
    private volatile boolean stopping;

    AvailabilityEvents(
            @Channel("availability-out") MutinyEmitter<byte[]> emitter,
            @ConfigProperty(name = "gem.event-source") String source,
            Desk desk,
            ReadQueue readQueue,
            ReadOverview readOverview,
            LoadPlan loadPlan,
            Background background,
            Clock clock) {
        this.emitter = emitter;
        this.source = source;
        this.desk = desk;
        this.readQueue = readQueue;
        this.readOverview = readOverview;
        this.loadPlan = loadPlan;
        this.background = background;
        this.clock = clock;
    }

    @Scheduled(
            every = "{gem.schedule.availability-every}",
            delayed = "2s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return loadPlan.loadOnce()
                .chain(readQueue::read)
                .flatMap(list -> readOverview.pace().map(pace -> desk.availability(list.size(), pace)))
                .flatMap(now -> isNews(now) ? say(now) : Uni.createFrom().voidItem());
    }

    private boolean isNews(Availability now) {
        Said last = said;
        boolean known = last != null
                && now.equals(last.availability())
                && clock.instant().isBefore(last.at().plus(AT_LEAST_EVERY));
        return !stopping && !known;
    }

    private Uni<Void> say(Availability now) {
        Instant at = clock.instant();
        return Uni.createFrom()
                .deferred(() -> send(now, at))
                .invoke(() -> said = new Said(now, at))
                .onFailure()
                .invoke(failure -> LOG.debugf("Availability is said again soon after %s", failure.getClass()))
                .onFailure()
                .recoverWithNull();
    }

    /** The one place that waits: after it the broker's connection goes, and the chatbot would count on us for minutes. */
    void onStop(@Observes ShutdownEvent event) {
        stopping = true;
        Uni.createFrom()
                .<Void>emitter(done ->
                        background.run(() -> sayWhatRemains().onTermination().invoke(() -> done.complete(null))))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .recoverWithNull()
                .await()
                .indefinitely();
    }

    /** Closed when that cannot be found out. */
    private Uni<Void> sayWhatRemains() {
        return readQueue
                .read()
                .flatMap(list -> readOverview.paceWithoutUs().map(pace -> desk.remaining(list.size(), pace)))
                .ifNoItem()
                .after(PATIENCE.dividedBy(2))
                .fail()
                .onFailure()
                .recoverWithItem(() -> Availability.stopping(lastWaiting()))
                .flatMap(remaining -> send(remaining, clock.instant()));
    }

    private int lastWaiting() {
        Said last = said;
        return last == null ? 0 : last.availability().waiting();
    }

    private Uni<Void> send(Availability availability, Instant at) {
        OutgoingKafkaRecordMetadata<String> metadata = OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(KEY)
                .withHeaders(headers(at))
                .build();
        byte[] value = data(availability).encode().getBytes(UTF_8);
        return emitter.sendMessage(Message.of(value, Metadata.of(metadata)));
    }

    private RecordHeaders headers(Instant at) {
        RecordHeaders headers = new RecordHeaders();
        header(headers, "ce_specversion", "1.0");
        header(headers, "ce_id", UUID.randomUUID().toString());
        header(headers, "ce_source", source);
        header(headers, "ce_type", "nl.livechats.beschikbaarheid-gewijzigd");
        header(headers, "ce_subject", KEY);
        header(headers, "ce_time", at.toString());
        header(headers, "ce_sequence", "0");
        header(headers, "content-type", "application/json");
        return headers;
    }

    private static void header(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }

    static JsonObject data(Availability availability) {
        JsonObject data = new JsonObject().put("open", availability.open());
        Instant until = availability.until();
        Instant opensAt = availability.opensAt();
        if (until != null) {
            data.put("until", until.toString());
        }
        if (opensAt != null) {
            data.put("opensAt", opensAt.toString());
        }
        data.put("waiting", availability.waiting()).put("agents", availability.agents());
        Integer seconds = availability.waitSeconds();
        return seconds == null ? data : data.put("waitSeconds", seconds);
    }
}
