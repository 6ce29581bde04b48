package nl.gem.kit.inbox;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import nl.gem.kit.tracing.Traces;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Takes one record to its end: handled, or repaired and dead-lettered. What is transient is tried again for as long as
 * it takes, with its partition standing still meanwhile; what fails for another reason is tried three times. When the service stops,
 * what fails is left as it is: another replica reads it.
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(3);
    private static final int TRIES = 3;

    private final DeadLetters deadLetters;
    private final RetryLog retries;
    private final HandlingAge age;
    private final Traces traces;
    private volatile boolean stopping;

    Inbox(DeadLetters deadLetters, RetryLog retries, HandlingAge age, Traces traces) {
        this.deadLetters = deadLetters;
        this.retries = retries;
        this.age = age;
        this.traces = traces;
    }

    /** From now on connections go away, which is no fault of any event. */
    void onStop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /** Completes when the record is done with and its offset may be committed. */
    public Uni<Void> receive(ConsumerRecord<String, byte[]> record, EventHandler handler) {
        return age.measure(() -> take(record, handler));
    }

    private Uni<Void> take(ConsumerRecord<String, byte[]> record, EventHandler handler) {
        EventEnvelope event;
        try {
            event = EventEnvelope.of(record);
        } catch (UnreadableEvent unreadable) {
            return deadLetters.add(record, reason(unreadable));
        }
        return patiently(
                        record,
                        () -> traces.process(
                                event.type(), record.topic(), event.traceparent(), () -> handler.handle(event)))
                .onFailure()
                .recoverWithUni(failure -> {
                    if (stopping && !(failure instanceof UnreadableEvent)) {
                        return Uni.createFrom().nothing();
                    }
                    LOG.warnf(
                            "Event %s at %s/%d/%d goes to the dead letters: %s",
                            event.type(),
                            record.topic(),
                            record.partition(),
                            record.offset(),
                            failure.getClass().getSimpleName());
                    return patiently(record, () -> handler.repair(event))
                            .onFailure()
                            .invoke(worse -> LOG.error("What it leaves behind could not be put right", worse))
                            .onFailure()
                            .recoverWithNull()
                            .chain(() -> deadLetters.add(record, reason(failure)));
                });
    }

    /** Each try starts on the record's own Vert.x context: a delay ends on another thread, where no session may open. */
    private Uni<Void> patiently(ConsumerRecord<?, ?> record, Supplier<Uni<Void>> work) {
        Context context = Vertx.currentContext();
        Executor here = context == null ? Runnable::run : command -> context.runOnContext(ignored -> command.run());
        return Uni.createFrom()
                .deferred(work::get)
                .runSubscriptionOn(here)
                .onFailure(Transience::isTransient)
                .invoke(failure -> retries.failed(record, failure))
                .onFailure(Transience::isTransient)
                .retry()
                .withBackOff(FIRST, LONGEST)
                .indefinitely()
                .onFailure(failure -> !(failure instanceof UnreadableEvent))
                .retry()
                .withBackOff(FIRST, LONGEST)
                .atMost(TRIES - 1);
    }

    private static String reason(Throwable failure) {
        return failure instanceof UnreadableEvent unreadable
                ? unreadable.reason()
                : failure.getClass().getSimpleName();
    }
}
