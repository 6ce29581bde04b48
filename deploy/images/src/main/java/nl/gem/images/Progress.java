package nl.gem.images;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells the person who waits how far it is; standard output is for the reports alone. */
final class Progress {

    private Progress() {}

    static void say(String format, @Nullable Object... arguments) {
        System.err.println(String.format(Locale.ROOT, format, arguments));
    }
}
