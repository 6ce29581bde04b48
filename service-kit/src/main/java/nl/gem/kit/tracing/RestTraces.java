package nl.gem.kit.tracing;

import io.opentelemetry.api.trace.Span;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** A request of REST is a span from where its resource is known until its answer, named after its route and never after its path. */
@Provider
class RestTraces implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String SPAN = RestTraces.class.getName();

    private final Traces traces;
    private final ResourceInfo resource;

    RestTraces(Traces traces, ResourceInfo resource) {
        this.traces = traces;
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        if (method != null) {
            String route = path(resource.getResourceClass()) + path(method);
            request.setProperty(SPAN, traces.request(request.getMethod(), route));
        }
    }

    private static String path(AnnotatedElement element) {
        @Nullable Path path = element.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(SPAN) instanceof Span span) {
            traces.answered(span, response.getStatus());
        }
    }
}
