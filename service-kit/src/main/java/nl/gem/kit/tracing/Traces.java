package nl.gem.kit.tracing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One span per step of what a person or an event sets off. A frame or a request begins a trace; what a client sends as trace context is
 * not read, for it would let strangers decide what is kept. Without an address to send spans to, all of this does nothing.
 */
@ApplicationScoped
public class Traces {

    private static final AttributeKey<String> SYSTEM = AttributeKey.stringKey("messaging.system");
    private static final AttributeKey<String> OPERATION = AttributeKey.stringKey("messaging.operation.type");
    private static final AttributeKey<String> DESTINATION = AttributeKey.stringKey("messaging.destination.name");
    private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
    private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
    private static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");
    private static final int FIRST_OF_OURS = 500;

    private final Tracer tracer;

    Traces(Tracer tracer) {
        this.tracer = tracer;
    }

    /** @param type of the frame, a word of the code */
    public <T> Uni<T> frame(String type, Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> through(start("frame " + type, SpanKind.SERVER, Context.root()), work));
    }

    /**
     * Begins with a request of REST; what is written until its answer has it for its parent.
     *
     * @param route as the code has it, with names in braces for what differs
     */
    Span request(String method, String route) {
        Span span = start(method + " " + route, SpanKind.SERVER, Context.root())
                .setAttribute(METHOD, method)
                .setAttribute(ROUTE, route);
        Baton.take(span);
        return span;
    }

    /** Of a mistake of the client's the span is no failure. */
    void answered(Span request, int status) {
        request.setAttribute(STATUS, (long) status);
        if (status >= FIRST_OF_OURS) {
            request.setStatus(StatusCode.ERROR).setAttribute(ERROR, String.valueOf(status));
        }
        request.end();
    }

    /**
     * @param baton of the event that was received
     * @param work begins on the Vert.x context of the event
     */
    public <T> Uni<T> process(String type, String topic, @Nullable String baton, Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            Span span = start("process " + type, SpanKind.CONSUMER, Baton.parent(baton));
            return through(messaging(span, "process", topic), work);
        });
    }

    /**
     * @param baton of the work that wrote the event; without one nothing is traced
     * @param work is given what to send with the event
     */
    public <T> Uni<T> publish(
            String type, String topic, @Nullable String baton, Function<@Nullable String, Uni<T>> work) {
        if (baton == null) {
            return work.apply(null);
        }
        return Uni.createFrom().deferred(() -> {
            Span span = start("publish " + type, SpanKind.PRODUCER, Baton.parent(baton));
            messaging(span, "send", topic);
            return ending(span, work.apply(Baton.of(span)));
        });
    }

    /** Brings to a socket what traced work has changed. Without a baton nothing is traced. */
    public <T> Uni<T> show(String what, Supplier<Uni<T>> work) {
        String baton = Baton.current();
        return show(what, baton == null ? Set.of() : Set.of(baton), work);
    }

    /**
     * The same for what several wake-ups asked for: a span for each of them.
     *
     * @param what goes to the socket, a word of the code
     */
    public <T> Uni<T> show(String what, Set<String> batons, Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            Uni<T> shown = Uni.createFrom().deferred(work::get);
            for (String baton : batons) {
                shown = ending(start("show " + what, SpanKind.INTERNAL, Baton.parent(baton)), shown);
            }
            return shown;
        });
    }

    private Span start(String name, SpanKind kind, Context parent) {
        return tracer.spanBuilder(name).setSpanKind(kind).setParent(parent).startSpan();
    }

    private static Span messaging(Span span, String operation, String topic) {
        return span.setAttribute(SYSTEM, "kafka")
                .setAttribute(OPERATION, operation)
                .setAttribute(DESTINATION, topic);
    }

    /** The work, and what it writes into the outbox, has the span for its parent. */
    private static <T> Uni<T> through(Span span, Supplier<Uni<T>> work) {
        Baton.take(span);
        return ending(span, Uni.createFrom().deferred(work::get));
    }

    private static <T> Uni<T> ending(Span span, Uni<T> work) {
        return work.onFailure()
                .invoke(failure -> span.setStatus(StatusCode.ERROR)
                        .setAttribute(ERROR, failure.getClass().getSimpleName()))
                .onTermination()
                .invoke(span::end);
    }
}
