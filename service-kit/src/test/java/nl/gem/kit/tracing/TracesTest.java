package nl.gem.kit.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.smallrye.mutiny.Uni;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import nl.gem.kit.wakeup.VertxFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class TracesTest {

    @AutoClose
    private static final VertxFixture VERTX = new VertxFixture();

    private final InMemorySpanExporter sent = InMemorySpanExporter.create();
    private final SdkTracerProvider provider = TraceExport.provider(sent, 1, "gem-test", "1.0");
    private final Traces traces = new Traces(provider.get(AllowedAttributes.SCOPE));

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void a_frame_the_event_that_it_wrote_and_what_that_sets_off_are_one_trace() throws Exception {
        String written = VERTX.onContext(
                () -> traces.frame("ConfirmHandover", () -> Uni.createFrom().item(Baton.current())));
        AtomicReference<String> header = new AtomicReference<>();
        VERTX.onContext(() -> traces.publish("handover.requested", "gem.handover", written, baton -> {
            header.set(baton);
            return Uni.createFrom().item("sent");
        }));
        String next = VERTX.onContext(() -> traces.process(
                "handover.requested",
                "gem.handover",
                header.get(),
                () -> Uni.createFrom().item(Baton.current())));

        List<SpanData> spans = spans();

        assertThat(spans)
                .extracting(SpanData::getName)
                .containsExactly("frame ConfirmHandover", "publish handover.requested", "process handover.requested");
        assertThat(spans)
                .extracting(SpanData::getTraceId)
                .containsOnly(spans.getFirst().getTraceId());
        assertThat(spans.get(1).getParentSpanId()).isEqualTo(spans.get(0).getSpanId());
        assertThat(spans.get(2).getParentSpanId()).isEqualTo(spans.get(1).getSpanId());
        assertThat(next).contains(spans.get(2).getSpanId());
    }

    @Test
    void work_that_is_not_sampled_hands_nothing_on_and_sends_nothing() throws Exception {
        try (SdkTracerProvider never = TraceExport.provider(sent, 0, "gem-test", "1.0")) {
            Traces silent = new Traces(never.get(AllowedAttributes.SCOPE));

            String written = VERTX.onContext(() ->
                    silent.frame("Say", () -> Uni.createFrom().item(String.valueOf(Baton.current()))));

            assertThat(written).isEqualTo("null");
            never.forceFlush().join(5, TimeUnit.SECONDS);
            assertThat(sent.getFinishedSpanItems()).isEmpty();
        }
    }

    @Test
    void what_several_asked_to_be_shown_is_a_span_in_the_trace_of_each() throws Exception {
        Set<String> asked = Set.of(
                VERTX.onContext(() -> traces.frame("Say", () -> Uni.createFrom().item(Baton.current()))),
                VERTX.onContext(
                        () -> traces.frame("Close", () -> Uni.createFrom().item(Baton.current()))));

        VERTX.onContext(() -> traces.show("Queue", asked, () -> Uni.createFrom().item("shown")));

        assertThat(spans().stream().filter(span -> span.getName().equals("show Queue")))
                .extracting(SpanData::getTraceId)
                .doesNotHaveDuplicates()
                .hasSize(2)
                .isSubsetOf(spans().stream()
                        .filter(span -> span.getName().startsWith("frame"))
                        .map(SpanData::getTraceId)
                        .toList());
    }

    @Test
    void what_nobody_traced_is_shown_without_a_span() throws Exception {
        assertThat(VERTX.onContext(
                        () -> traces.show("Queue", () -> Uni.createFrom().item("shown"))))
                .isEqualTo("shown");

        assertThat(spans()).isEmpty();
    }

    @Test
    void the_next_frame_on_a_context_does_not_go_on_with_the_trace_of_the_last() throws Exception {
        VERTX.onContext(() -> traces.frame("Say", () -> Uni.createFrom().item("one"))
                .chain(() -> traces.frame("Say", () -> Uni.createFrom().item("two"))));

        assertThat(spans())
                .extracting(SpanData::getTraceId)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void a_request_is_named_after_its_route_and_is_the_parent_of_what_it_writes() throws Exception {
        String written = VERTX.onContext(() -> {
            Span request = traces.request("DELETE", "/v1/conversations/{id}");
            String baton = String.valueOf(Baton.current());
            traces.answered(request, 204);
            return Uni.createFrom().item(baton);
        });

        SpanData span = spans().getFirst();
        assertThat(span.getName()).isEqualTo("DELETE /v1/conversations/{id}");
        assertThat(written).contains(span.getSpanId());
        assertThat(span.getAttributes().get(AttributeKey.longKey("http.response.status_code")))
                .isEqualTo(204);
    }

    @Test
    void only_an_answer_that_is_our_own_fault_is_a_failure() throws Exception {
        for (int status : List.of(404, 503)) {
            VERTX.onContext(() -> {
                traces.answered(traces.request("GET", "/v1/plan"), status);
                return Uni.createFrom().item("answered");
            });
        }

        assertThat(spans())
                .extracting(span -> span.getStatus().getStatusCode())
                .containsExactly(StatusCode.UNSET, StatusCode.ERROR);
    }

    @Test
    void a_header_that_is_no_trace_context_begins_a_trace_of_its_own() throws Exception {
        VERTX.onContext(() -> traces.process(
                "x", "t", "no trace at all", () -> Uni.createFrom().item("done")));

        assertThat(spans())
                .singleElement()
                .satisfies(span ->
                        assertThat(span.getParentSpanContext().isValid()).isFalse());
    }

    @Test
    void of_a_failure_only_its_class_is_told() throws Exception {
        VERTX.onContext(() -> traces.frame(
                        "Say", () -> Uni.createFrom().<String>failure(new IllegalStateException("call 06 00 00 00 00")))
                .onFailure()
                .recoverWithItem("recovered"));

        SpanData span = spans().getFirst();
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(span.getAttributes().asMap()).containsOnlyKeys(AttributeKey.stringKey("error.type"));
        assertThat(span.toString()).doesNotContain("06 00");
    }

    @Test
    void what_is_not_on_the_list_stays_here_whoever_wrote_it() {
        Span span = provider.get(AllowedAttributes.SCOPE)
                .spanBuilder("publish x")
                .setAttribute("client.address", "192.0.2.7")
                .setAttribute("url.path", "/v1/conversations/7")
                .setAttribute("messaging.system", "kafka")
                .startSpan();
        span.addEvent("said", Attributes.of(AttributeKey.stringKey("text"), "192.0.2.7"));
        span.recordException(new IllegalStateException("from 192.0.2.7"));
        span.setStatus(StatusCode.ERROR, "192.0.2.7 went away");
        span.end();

        SpanData told = spans().getFirst();
        assertThat(told.toString()).doesNotContain("192.0.2.7");
        assertThat(told.getAttributes().asMap()).containsOnlyKeys(AttributeKey.stringKey("messaging.system"));
        assertThat(told.getEvents()).isEmpty();
        assertThat(told.getStatus().getDescription()).isEmpty();
        assertThat(told.getResource().getAttributes().size()).isEqualTo(2);
    }

    @Test
    void spans_of_libraries_stay_here_for_their_names_may_hold_a_path() {
        provider.get("library")
                .spanBuilder("GET /v1/conversations/7")
                .startSpan()
                .end();

        assertThat(spans()).isEmpty();
    }

    @Test
    void a_share_that_is_none_stops_the_start_with_a_sentence() {
        assertThatThrownBy(() -> new TraceExport(Optional.empty(), Optional.empty(), 1.5, "gem-test", "1.0"))
                .hasMessage("gem.traces.share is a share, from 0 to 1, and not 1.5");
    }

    @Test
    void authority_that_cannot_be_read_stops_the_start_with_a_sentence() {
        Optional<Path> nowhere = Optional.of(Path.of("no-such-file.pem"));

        assertThatThrownBy(() ->
                        new TraceExport(Optional.of("https://localhost:1/v1/traces"), nowhere, 1, "gem-test", "1.0"))
                .hasMessage("gem.traces.ca names a file that cannot be read: no-such-file.pem");
    }

    @Test
    void without_an_address_nothing_is_traced() {
        for (Optional<String> none : List.of(Optional.<String>empty(), Optional.of(" "))) {
            Span span = new TraceExport(none, Optional.empty(), 1, "gem-test", "1.0")
                    .tracer()
                    .spanBuilder("frame Say")
                    .startSpan();

            assertThat(span.isRecording()).isFalse();
            assertThat(Baton.of(span)).isNull();
        }
    }

    private List<SpanData> spans() {
        provider.forceFlush().join(5, TimeUnit.SECONDS);
        return sent.getFinishedSpanItems();
    }
}
