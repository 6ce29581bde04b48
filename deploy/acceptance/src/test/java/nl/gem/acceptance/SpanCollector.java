package nl.gem.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** Takes the spans of all services, as a collector of OpenTelemetry would (OTLP over HTTP). */
final class SpanCollector {

    private final Queue<ResourceSpans> received = new ConcurrentLinkedQueue<>();
    private final HttpServer server;

    private SpanCollector() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/traces", this::take);
    }

    static SpanCollector open() {
        SpanCollector collector = new SpanCollector();
        collector.server.start();
        return collector;
    }

    /** What services have to be told so that every frame is traced. */
    Map<String, String> environment() {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces");
        return Map.of("GEM_TRACES_ENDPOINT", address.toString(), "GEM_TRACES_SHARE", "1");
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            received.addAll(ExportTraceServiceRequest.parseFrom(exchange.getRequestBody())
                    .getResourceSpansList());
            exchange.sendResponseHeaders(200, -1);
        }
    }

    /** All that was received, as it was. */
    List<ResourceSpans> all() {
        return List.copyOf(received);
    }

    Stream<Span> spans() {
        return received.stream().flatMap(SpanCollector::spans);
    }

    /** Of one service only. */
    Stream<Span> spans(String service) {
        return received.stream()
                .filter(of -> of.getResource().getAttributesList().stream()
                        .anyMatch(attribute ->
                                attribute.getValue().getStringValue().equals(service)))
                .flatMap(SpanCollector::spans);
    }

    private static Stream<Span> spans(ResourceSpans of) {
        return of.getScopeSpansList().stream().flatMap(scope -> scope.getSpansList().stream());
    }
}
