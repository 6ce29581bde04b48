package nl.gem.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the marks of all canaries in a file or a text, in one reading, also where every letter has two bytes. */
final class Marks {

    private static final int CHUNK = 4 * 1024 * 1024;
    private static final int OVERLAP = 64;

    private static final List<Shape> SHAPES = List.of(
            new Shape(Canary.WORD, Canary.WORD_LENGTH, false),
            new Shape(Canary.WORD, Canary.WORD_LENGTH, true),
            new Shape(Canary.ADDRESS, Canary.ADDRESS_LENGTH, false),
            new Shape(Canary.ADDRESS, Canary.ADDRESS_LENGTH, true),
            new Shape(Canary.NETWORK, Canary.NETWORK_LENGTH, false));

    private Marks() {}

    /** How a mark begins and how long it is, with a zero between its letters when it is wide. */
    private record Shape(String prefix, int length, boolean wide) {

        void collect(String bytes, Set<String> found) {
            String wanted = wide ? String.join("\0", prefix.split("")) : prefix;
            int size = wide ? 2 * length - 1 : length;
            for (int at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 1)) {
                if (at + size <= bytes.length()) {
                    String mark = bytes.substring(at, at + size);
                    found.add(wide ? mark.replace("\0", "") : mark);
                }
            }
        }
    }

    static Set<String> in(byte[] bytes) {
        Set<String> found = new HashSet<>();
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        SHAPES.forEach(shape -> shape.collect(text, found));
        return found;
    }

    static Set<String> in(String text) {
        return in(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A file that goes meanwhile holds nothing. */
    static Set<String> in(Path file) throws IOException {
        Set<String> found = new HashSet<>();
        byte[] buffer = new byte[CHUNK];
        int kept = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.readNBytes(buffer, 0, CHUNK);
                    read > 0;
                    read = in.readNBytes(buffer, kept, CHUNK - kept)) {
                int filled = kept + read;
                String text = new String(buffer, 0, filled, StandardCharsets.ISO_8859_1);
                SHAPES.forEach(shape -> shape.collect(text, found));
                kept = Math.min(OVERLAP, filled);
                System.arraycopy(buffer, filled - kept, buffer, 0, kept);
            }
            return found;
        } catch (NoSuchFileException gone) {
            return Set.of();
        }
    }
}
