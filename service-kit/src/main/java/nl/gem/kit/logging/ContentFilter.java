package nl.gem.kit.logging;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * Takes the messages out of logged exceptions: a constraint violation or a JSON error quotes what somebody wrote. Type
 * and stack stay. Switched on by {@code quarkus.log.console.filter=content}.
 */
@LoggingFilter(name = "content")
final class ContentFilter implements Filter {

    @Override
    public boolean isLoggable(LogRecord record) {
        Throwable thrown = record.getThrown();
        if (thrown != null && !(thrown instanceof Scrubbed)) {
            record.setThrown(Scrubbed.of(thrown));
        }
        @Nullable Object @Nullable [] parameters = record.getParameters();
        if (parameters != null) {
            @Nullable Object[] scrubbed = parameters.clone();
            for (int i = 0; i < scrubbed.length; i++) {
                if (scrubbed[i] instanceof Throwable failure) {
                    scrubbed[i] = failure.getClass().getName();
                }
            }
            record.setParameters(scrubbed);
        }
        return true;
    }
}
