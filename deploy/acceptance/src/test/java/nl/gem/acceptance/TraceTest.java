package nl.gem.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.gem.local.LocalStack;
import nl.gem.local.Service;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One handover through both services is one trace, and says nothing about anybody. */
class TraceTest {

    private static final Set<String> ALLOWED = Set.of(
            "messaging.system",
            "messaging.operation.type",
            "messaging.destination.name",
            "http.request.method",
            "http.route",
            "http.response.status_code",
            "error.type");

    private static final String ERASE = "DELETE /v1/conversations/{id}";

    private static LocalStack stack;

    @BeforeAll
    static void start() {
        stack = RunningStack.get();
    }

    @Test
    void the_residents_yes_is_followed_from_the_chatbots_socket_to_the_agents() throws Exception {
        Set<ByteString> before = traces("gem-chatbot", "frame ConfirmHandover");
        Set<ByteString> saidBefore = traces("gem-livechat", "frame Say");

        try (Resident resident = Resident.starts(stack.address(Service.CHATBOT));
                Agent agent = Agent.signsIn(stack, "sanne")) {
            resident.goesToAPerson(true);
            agent.accepts(resident.conversationId);
            resident.awaitOwner("agent");
            agent.says(resident.conversationId, "Goedemiddag.");
            resident.awaitMessage("Goedemiddag.");
        }

        Awaitility.await("a trace with spans of both services")
                .atMost(Duration.ofSeconds(60))
                .until(() -> traces("gem-chatbot", "frame ConfirmHandover").stream()
                        .filter(trace -> !before.contains(trace))
                        .anyMatch(trace -> arrives(trace, "gem-chatbot", "gem-livechat", "show Queue")));
        Awaitility.await("the way back, of what the agent says")
                .atMost(Duration.ofSeconds(60))
                .until(() -> traces("gem-livechat", "frame Say").stream()
                        .filter(trace -> !saidBefore.contains(trace))
                        .anyMatch(trace -> arrives(trace, "gem-livechat", "gem-chatbot", "show Messages")));
    }

    @Test
    void the_residents_wish_to_delete_is_followed_from_its_request_to_the_other_service() throws Exception {
        Set<ByteString> before = traces("gem-chatbot", ERASE);
        try (Resident resident = Resident.starts(stack.address(Service.CHATBOT))) {
            assertThat(resident.erases()).isEqualTo(204);
        }

        Awaitility.await("a trace with spans of both services")
                .atMost(Duration.ofSeconds(60))
                .until(() -> traces("gem-chatbot", ERASE).stream()
                        .filter(trace -> !before.contains(trace))
                        .anyMatch(trace -> taken(trace, "gem-chatbot", of(trace, "gem-livechat"))));
    }

    @Test
    void spans_have_only_names_of_the_code() {
        Awaitility.await("any span")
                .atMost(Duration.ofSeconds(60))
                .until(() -> RunningStack.spans().spans().findAny().isPresent());

        assertThat(RunningStack.spans().spans()).allSatisfy(span -> {
            assertThat(span.getName())
                    .matches("(frame|publish|process|show) [A-Za-z.-]+|[A-Z]+ /v1(/[a-z-]+|/\\{[a-zA-Z]+})*");
            assertThat(span.getAttributesList()).extracting(KeyValue::getKey).isSubsetOf(ALLOWED);
            assertThat(span.getEventsList()).isEmpty();
            assertThat(span.getLinksList()).isEmpty();
            assertThat(span.getStatus().getMessage()).isEmpty();
        });
    }

    private static Set<ByteString> traces(String service, String name) {
        return RunningStack.spans()
                .spans(service)
                .filter(span -> span.getName().equals(name))
                .map(Span::getTraceId)
                .collect(Collectors.toSet());
    }

    /** One service's sending, the other's taking, and what it shows: each the child of the one before. */
    private static boolean arrives(ByteString trace, String from, String to, String shown) {
        return taken(
                trace,
                from,
                of(trace, to)
                        .filter(span -> span.getName().equals(shown))
                        .flatMap(span -> parents(span, of(trace, to))));
    }

    /** One of these spans takes an event that the other service sent. */
    private static boolean taken(ByteString trace, String from, Stream<Span> spans) {
        return spans.filter(span -> span.getKind() == Span.SpanKind.SPAN_KIND_CONSUMER)
                .flatMap(span -> parents(span, of(trace, from)))
                .anyMatch(span -> span.getKind() == Span.SpanKind.SPAN_KIND_PRODUCER);
    }

    private static Stream<Span> of(ByteString trace, String service) {
        return RunningStack.spans()
                .spans(service)
                .filter(span -> span.getTraceId().equals(trace));
    }

    private static Stream<Span> parents(Span child, Stream<Span> among) {
        return among.filter(span -> span.getSpanId().equals(child.getParentSpanId()));
    }
}
