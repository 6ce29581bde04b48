package nl.gem.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.gem.local.LocalStack;
import nl.gem.local.Service;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One handover through both services is one trace, and says nothing about anybody. */
class TraceTest {

    private static final Set<String> ALLOWED =
            Set.of("messaging.system", "messaging.operation.type", "messaging.destination.name", "error.type");

    private static LocalStack stack;

    @BeforeAll
    static void start() {
        stack = RunningStack.get();
    }

    @Test
    void the_residents_yes_is_followed_from_the_chatbots_socket_into_live_chat() throws Exception {
        Set<ByteString> before = confirmations();

        try (Resident resident = Resident.starts(stack.address(Service.CHATBOT));
                Agent agent = Agent.signsIn(stack, "sanne")) {
            resident.goesToAPerson(true);
            agent.accepts(resident.conversationId);
            resident.awaitOwner("agent");
        }

        Awaitility.await("a trace with spans of both services")
                .atMost(Duration.ofSeconds(60))
                .until(() -> confirmations().stream()
                        .filter(trace -> !before.contains(trace))
                        .anyMatch(TraceTest::reachesLiveChat));
    }

    @Test
    void spans_have_only_names_of_the_code() {
        Awaitility.await("any span")
                .atMost(Duration.ofSeconds(60))
                .until(() -> RunningStack.spans().spans().findAny().isPresent());

        assertThat(RunningStack.spans().spans()).allSatisfy(span -> {
            assertThat(span.getName()).matches("(frame|publish|process) [A-Za-z.-]+");
            assertThat(span.getAttributesList()).extracting(KeyValue::getKey).isSubsetOf(ALLOWED);
            assertThat(span.getEventsList()).isEmpty();
            assertThat(span.getLinksList()).isEmpty();
            assertThat(span.getStatus().getMessage()).isEmpty();
        });
    }

    private static Set<ByteString> confirmations() {
        return RunningStack.spans()
                .spans("gem-chatbot")
                .filter(span -> span.getName().equals("frame ConfirmHandover"))
                .map(Span::getTraceId)
                .collect(Collectors.toSet());
    }

    /** The chatbot's frame, its sending, live chat's taking, and each the child of the one before. */
    private static boolean reachesLiveChat(ByteString trace) {
        List<Span> sent = RunningStack.spans()
                .spans("gem-chatbot")
                .filter(span -> span.getTraceId().equals(trace))
                .filter(span -> span.getKind() == Span.SpanKind.SPAN_KIND_PRODUCER)
                .toList();
        return RunningStack.spans()
                .spans("gem-livechat")
                .filter(span -> span.getTraceId().equals(trace))
                .filter(span -> span.getKind() == Span.SpanKind.SPAN_KIND_CONSUMER)
                .anyMatch(
                        taken -> sent.stream().anyMatch(span -> span.getSpanId().equals(taken.getParentSpanId())));
    }
}
