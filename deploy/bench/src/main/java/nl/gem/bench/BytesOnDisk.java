package nl.gem.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Searches files for a text, whatever they are made of. */
final class BytesOnDisk {

    private static final int BUFFER = 1 << 20;

    private BytesOnDisk() {}

    /** How often a text whose first sign occurs once in it stands in the files below a directory. */
    static long count(Path directory, String text) {
        byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            return all.stream().mapToLong(file -> countIn(file, wanted)).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long countIn(Path file, byte[] wanted) {
        long found = 0;
        int matched = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            for (int read = in.read(); read >= 0; read = in.read()) {
                matched = read == (wanted[matched] & 0xff) ? matched + 1 : read == (wanted[0] & 0xff) ? 1 : 0;
                if (matched == wanted.length) {
                    found++;
                    matched = 0;
                }
            }
            return found;
        } catch (NoSuchFileException gone) {
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
