package nl.gem.kit.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one step hands to the next, so that both are of one trace: the {@code traceparent} of W3C Trace Context. Within a
 * service it lies in the Vert.x context of the work, between services in the outbox and in a header.
 */
public final class Baton {

    /** The name of the header, and of the column in the outbox. */
    public static final String NAME = "traceparent";

    private static final TextMapGetter<Map<String, String>> FIELDS = new TextMapGetter<>() {

        @Override
        public Iterable<String> keys(Map<String, String> fields) {
            return List.copyOf(fields.keySet());
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> fields, String key) {
            return fields == null ? null : fields.get(key);
        }
    };

    private Baton() {}

    /** Of the work that is under way; null when it is not traced. */
    public static @Nullable String current() {
        io.vertx.core.Context work = Vertx.currentContext();
        return work != null && VertxContext.isDuplicatedContext(work) ? work.getLocal(NAME) : null;
    }

    static void take(Span span) {
        carry(of(span));
    }

    /** For the work that is under way from now on; null when it is not traced. */
    public static void carry(@Nullable String baton) {
        io.vertx.core.Context work = Vertx.currentContext();
        if (work != null && VertxContext.isDuplicatedContext(work)) {
            if (baton == null) {
                work.removeLocal(NAME);
            } else {
                work.putLocal(NAME, baton);
            }
        }
    }

    /** Null for a span that nobody will see. */
    static @Nullable String of(Span span) {
        if (!span.getSpanContext().isSampled()) {
            return null;
        }
        Map<String, String> fields = new HashMap<>();
        W3CTraceContextPropagator.getInstance().inject(Context.root().with(span), fields, (into, key, value) -> {
            if (into != null) {
                into.put(key, value);
            }
        });
        return fields.get(NAME);
    }

    /** The root when there is none, or none that can be read. */
    static Context parent(@Nullable String baton) {
        return baton == null
                ? Context.root()
                : W3CTraceContextPropagator.getInstance().extract(Context.root(), Map.of(NAME, baton), FIELDS);
    }
}
