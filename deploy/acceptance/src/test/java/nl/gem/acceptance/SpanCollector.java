package nl.gem.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** Takes the spans of all services, as a collector of OpenTelemetry would (OTLP over HTTP). */
final class SpanCollector {

    private static final InetSocketAddress LOOPBACK = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    private final Queue<ResourceSpans> received = new ConcurrentLinkedQueue<>();
    private final HttpServer server;

    private SpanCollector(HttpServer server) {
        this.server = server;
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    static SpanCollector open() {
        try {
            return new SpanCollector(HttpServer.create(LOOPBACK, 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Encrypted, with the certificate of a server that this authority signed. */
    static SpanCollector open(Authority authority) throws IOException, GeneralSecurityException {
        HttpsServer server = HttpsServer.create(LOOPBACK, 0);
        server.setHttpsConfigurator(new HttpsConfigurator(authority.identity()));
        return new SpanCollector(server);
    }

    /** What services have to be told so that every frame and request is traced. */
    Map<String, String> environment() {
        String scheme = server instanceof HttpsServer ? "https" : "http";
        String address = scheme + "://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces";
        return Map.of("GEM_TRACES_ENDPOINT", address, "GEM_TRACES_SHARE", "1");
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            received.addAll(ExportTraceServiceRequest.parseFrom(exchange.getRequestBody())
                    .getResourceSpansList());
            exchange.sendResponseHeaders(200, -1);
        }
    }

    void close() {
        server.stop(0);
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
