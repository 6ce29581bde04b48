package nl.gem.kit.tracing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Lets out only our own spans, since a library may name one after a path, and of these what is on the list, whoever added
 * it. Events, links and descriptions of errors do not leave at all, for they may quote anything.
 */
final class AllowedAttributes implements SpanExporter {

    /** Names of the semantic conventions of OpenTelemetry. Each holds a word of the code or of a setting, or a status. */
    static final Set<String> NAMES = Set.of(
            "service.name",
            "service.version",
            "messaging.system",
            "messaging.operation.type",
            "messaging.destination.name",
            "http.request.method",
            "http.route",
            "http.response.status_code",
            "error.type");

    /** Of the tracer that our spans are made by. */
    static final String SCOPE = "nl.gem";

    private final SpanExporter exporter;

    AllowedAttributes(SpanExporter exporter) {
        this.exporter = exporter;
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        return exporter.export(spans.stream()
                .filter(AllowedAttributes::isOurs)
                .map(AllowedAttributes::bare)
                .toList());
    }

    private static boolean isOurs(SpanData span) {
        return span.getInstrumentationScopeInfo().getName().equals(SCOPE);
    }

    private static SpanData bare(SpanData span) {
        return new Bare(span);
    }

    private static Attributes allowed(Attributes attributes) {
        return attributes.toBuilder().removeIf(key -> !isAllowed(key)).build();
    }

    private static boolean isAllowed(AttributeKey<?> key) {
        return NAMES.contains(key.getKey());
    }

    @Override
    public CompletableResultCode flush() {
        return exporter.flush();
    }

    @Override
    public CompletableResultCode shutdown() {
        return exporter.shutdown();
    }

    private static final class Bare extends DelegatingSpanData {

        private final Attributes attributes;
        private final Resource resource;

        Bare(SpanData span) {
            super(span);
            this.attributes = allowed(span.getAttributes());
            this.resource = Resource.create(allowed(span.getResource().getAttributes()));
        }

        @Override
        public Attributes getAttributes() {
            return attributes;
        }

        @Override
        public int getTotalAttributeCount() {
            return attributes.size();
        }

        @Override
        public Resource getResource() {
            return resource;
        }

        @Override
        public StatusData getStatus() {
            return StatusData.create(super.getStatus().getStatusCode(), "");
        }

        @Override
        public List<EventData> getEvents() {
            return List.of();
        }

        @Override
        public int getTotalRecordedEvents() {
            return 0;
        }

        @Override
        public List<LinkData> getLinks() {
            return List.of();
        }

        @Override
        public int getTotalRecordedLinks() {
            return 0;
        }
    }
}
