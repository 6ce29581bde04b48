package nl.gem.chatbot.files;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What stands after {@code ./gem evaluate}.
 *
 * @param confusions how many of the worst pairs of topics to list
 * @param peers folder of the peers to compare with, or null
 */
record EvaluateOptions(Path file, int confusions, @Nullable Path peers) {

    private static final String USAGE = "Usage: ./gem evaluate FILE [--peers] [--confusions N]";

    static EvaluateOptions of(String[] arguments) {
        Path file = null;
        Path peers = null;
        int confusions = 0;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--peers" -> peers = Path.of(next(arguments, ++i));
                case "--confusions" -> confusions = number(next(arguments, ++i));
                default -> {
                    if (file != null || arguments[i].startsWith("--")) {
                        throw new IllegalArgumentException(USAGE);
                    }
                    file = Path.of(arguments[i]);
                }
            }
        }
        if (file == null) {
            throw new IllegalArgumentException(USAGE);
        }
        return new EvaluateOptions(file, confusions, peers);
    }

    private static String next(String[] arguments, int at) {
        if (at >= arguments.length) {
            throw new IllegalArgumentException(USAGE);
        }
        return arguments[at];
    }

    private static int number(String text) {
        if (!text.matches("[1-9]\\d{0,3}")) {
            throw new IllegalArgumentException("After --confusions comes a number of 1 to 9999, not \"" + text + "\".");
        }
        return Integer.parseInt(text);
    }
}
