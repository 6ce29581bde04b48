package nl.gem.kit.wakeup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.gem.kit.tracing.Baton;
import org.jspecify.annotations.Nullable;

/**
 * What a wake-up says.
 *
 * @param where to look
 * @param baton of the work that the wake-up is a part of; null when that is not traced
 */
public record Hint(String where, @Nullable String baton) {

    private static final char BEFORE_BATON = '|';

    /** The {@code traceparent} of version 00, as W3C Trace Context writes it. */
    private static final Pattern WITH_BATON = Pattern.compile("(.*)\\|(00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2})");

    /** As a payload for {@code pg_notify('gem', …)}, with the baton of the work that is under way. */
    public static String toLook(String where) {
        String baton = Baton.current();
        return baton == null ? where : where + BEFORE_BATON + baton;
    }

    static Hint read(String payload) {
        Matcher found = WITH_BATON.matcher(payload);
        return found.matches() ? new Hint(found.group(1), found.group(2)) : new Hint(payload, null);
    }
}
