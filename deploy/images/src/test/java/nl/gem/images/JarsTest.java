package nl.gem.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JarsTest {

    @TempDir
    Path folder;

    @Test
    void copy_holds_the_same_content_without_compression_in_the_same_order() throws IOException {
        Path jar = jar("one.jar", "META-INF/MANIFEST.MF", "a/B.class", "linux/riscv64/libx.so", "c.txt");
        Path copy = folder.resolve("copy.jar");

        Jars.copy(jar, copy);

        try (ZipFile zip = new ZipFile(copy.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .containsExactly("META-INF/MANIFEST.MF", "a/B.class", "c.txt");
            assertThat(zip.stream()).allMatch(entry -> entry.getMethod() == ZipEntry.STORED);
            assertThat(new String(zip.getInputStream(zip.getEntry("c.txt")).readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("content of c.txt");
        }
        try (JarFile opened = new JarFile(copy.toFile())) {
            assertThat(opened.getManifest()).isNotNull();
        }
    }

    @Test
    void same_content_gives_the_same_bytes_whenever_the_jar_was_made() throws IOException {
        Path jar = jar("one.jar", "a.txt");
        Path later = jar("two.jar", "a.txt");
        assertThat(later).hasSameBinaryContentAs(jar);
        touch(later);
        assertThat(Files.mismatch(jar, later)).isNotEqualTo(-1);

        Jars.copy(jar, folder.resolve("copy-1"));
        Jars.copy(later, folder.resolve("copy-2"));

        assertThat(folder.resolve("copy-1")).hasSameBinaryContentAs(folder.resolve("copy-2"));
    }

    @ParameterizedTest
    @CsvSource({
        "linux/amd64/libzstd-jni.so, true",
        "org/xerial/snappy/native/Linux/x86_64/libsnappyjava.so, true",
        "lib/linux-x86_64/libbrotli.so, true",
        "linux/aarch64/libzstd-jni.so, false",
        "org/xerial/snappy/native/Windows/x86_64/snappyjava.dll, false",
        "org/xerial/snappy/native/Mac/x86_64/libsnappyjava.dylib, false",
        "org/example/Reader.class, true",
        "config/a, true"
    })
    void libraries_of_other_systems_stay_out(String name, boolean needed) {
        assertThat(Jars.isNeeded(name)).isEqualTo(needed);
    }

    private Path jar(String name, String... entries) throws IOException {
        Path jar = folder.resolve(name);
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            for (String entry : entries) {
                zip.putNextEntry(dated(entry, 0));
                zip.write(("META-INF/MANIFEST.MF".equals(entry) ? "Manifest-Version: 1.0\n" : "content of " + entry)
                        .getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return jar;
    }

    /** Rewrites it as if it had been made a day later. */
    private void touch(Path jar) throws IOException {
        byte[] content;
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            content = zip.getInputStream(zip.getEntry("a.txt")).readAllBytes();
        }
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(dated("a.txt", 24 * 3_600_000L));
            zip.write(content);
            zip.closeEntry();
        }
    }

    private static ZipEntry dated(String name, long afterMillis) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(1_700_000_000_000L + afterMillis);
        return entry;
    }
}
