package nl.gem.kit.tracing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporterBuilder;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Sends spans by OTLP over HTTP, in batches and beside the work; without an address there are none. Made when the service
 * starts: a setting that makes no sense stops it then, and the client is not built on an event loop at the first frame.
 */
@Startup
@ApplicationScoped
class TraceExport {

    private static final long SECONDS_TO_LEAVE = 5;

    private final @Nullable SdkTracerProvider provider;

    TraceExport(
            @ConfigProperty(name = "gem.traces.endpoint") Optional<String> endpoint,
            @ConfigProperty(name = "gem.traces.ca") Optional<Path> authority,
            @ConfigProperty(name = "gem.traces.share", defaultValue = "0.05") double share,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "quarkus.application.version", defaultValue = "unknown") String version) {
        if (share < 0 || share > 1) {
            throw new IllegalArgumentException("gem.traces.share is a share, from 0 to 1, and not " + share);
        }
        this.provider = endpoint.filter(address -> !address.isBlank())
                .map(address -> provider(exporter(address, authority), share, service, version))
                .orElse(null);
    }

    /** @param authority certificates, as PEM, of who signed the collector's; without it that is left to the JVM */
    private static SpanExporter exporter(String address, Optional<Path> authority) {
        OtlpHttpSpanExporterBuilder exporter = OtlpHttpSpanExporter.builder().setEndpoint(address);
        authority.ifPresent(file -> exporter.setTrustedCertificates(certificates(file)));
        return exporter.build();
    }

    private static byte[] certificates(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new IllegalArgumentException("gem.traces.ca names a file that cannot be read: " + file, e);
        }
    }

    static SdkTracerProvider provider(SpanExporter exporter, double share, String service, String version) {
        return SdkTracerProvider.builder()
                .setResource(Resource.create(Attributes.of(
                        AttributeKey.stringKey("service.name"),
                        service,
                        AttributeKey.stringKey("service.version"),
                        version)))
                .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(share)))
                .addSpanProcessor(BatchSpanProcessor.builder(new AllowedAttributes(exporter))
                        .build())
                .build();
    }

    @Produces
    @Singleton
    Tracer tracer() {
        TracerProvider spans = provider == null ? TracerProvider.noop() : provider;
        return spans.get(AllowedAttributes.SCOPE);
    }

    @PreDestroy
    void sendWhatIsLeft() {
        if (provider != null) {
            provider.shutdown().join(SECONDS_TO_LEAVE, TimeUnit.SECONDS);
        }
    }
}
