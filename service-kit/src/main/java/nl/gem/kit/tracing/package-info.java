/**
 * Traces of how long a frame and its events are under way, for who runs the services. Hides OpenTelemetry; what a span may
 * tell is a list, and nothing else leaves the process.
 */
@NullMarked
package nl.gem.kit.tracing;

import org.jspecify.annotations.NullMarked;
