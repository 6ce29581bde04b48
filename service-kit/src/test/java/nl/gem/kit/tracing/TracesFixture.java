package nl.gem.kit.tracing;

import io.opentelemetry.api.trace.TracerProvider;

/** For tests of what may be traced. */
public final class TracesFixture {

    public static final Traces OFF = new Traces(TracerProvider.noop().get("off"));

    private TracesFixture() {}
}
