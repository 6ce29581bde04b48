package nl.gem.images;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Enumeration;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Copies jars without their compression, and without what other systems would need: a layer is compressed as a whole, which
 * makes it smaller than the sum of its jars.
 */
final class Jars {

    private static final Pattern NATIVE = Pattern.compile(".*\\.(so|dll|dylib|jnilib|a)");
    private static final Pattern OURS =
            Pattern.compile("(?i).*(linux.*(amd64|x86_64|x86-64)|(amd64|x86_64|x86-64).*linux).*");
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("1980-02-01T00:00:00Z"));

    private Jars() {}

    /** The same jar always gives the same bytes. */
    static void copy(Path from, Path to) throws IOException {
        try (ZipFile jar = new ZipFile(from.toFile());
                OutputStream file = Files.newOutputStream(to);
                ZipOutputStream copy = new ZipOutputStream(file)) {
            copy.setMethod(ZipOutputStream.STORED);
            Enumeration<? extends ZipEntry> entries = jar.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (isNeeded(entry.getName())) {
                    store(entry.getName(), jar.getInputStream(entry), copy);
                }
            }
        }
    }

    static boolean isNeeded(String name) {
        return !NATIVE.matcher(name).matches() || OURS.matcher(name).matches();
    }

    private static void store(String name, InputStream content, ZipOutputStream copy) throws IOException {
        byte[] bytes;
        try (content) {
            bytes = content.readAllBytes();
        }
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry stored = new ZipEntry(name);
        stored.setLastModifiedTime(LONG_AGO);
        stored.setSize(bytes.length);
        stored.setCrc(sum.getValue());
        copy.putNextEntry(stored);
        copy.write(bytes);
        copy.closeEntry();
    }
}
