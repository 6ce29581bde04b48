package nl.gem.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What variables are for that no Javadoc explains: a file with name, type, whether it is secret, and a sentence. */
final class Purposes {

    private final Map<String, String[]> lines = new TreeMap<>();
    private final Set<String> used = new TreeSet<>();

    Purposes() {
        try (InputStream stream = Purposes.class.getResourceAsStream("/purposes.tsv")) {
            new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .forEach(cells -> lines.put(cells[0], cells));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @throws IllegalStateException for a variable that nobody has explained */
    Setting setting(String variable, @Nullable String standard) {
        String[] cells = lines.get(variable);
        if (cells == null) {
            throw new IllegalStateException(variable + " is not explained in purposes.tsv");
        }
        used.add(variable);
        return new Setting(variable, cells[1], standard, cells[2].equals("secret"), cells[3]);
    }

    /** Explained, and read by nobody. */
    Set<String> unused() {
        Set<String> unused = new TreeSet<>(lines.keySet());
        unused.removeAll(used);
        return unused;
    }
}
