package nl.gem.chatbot.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** A page pays for the button only, and who opens the chat for what is needed before the first question. */
class WidgetWeightTest {

    private static final String LOADER = "gem.js";
    private static final Pattern IMPORT = Pattern.compile("^import .* from '(\\./[^']+)';", Pattern.MULTILINE);

    @Test
    void the_loader_is_three_kilobytes_at_most() {
        assertThat(weight(LOADER)).isLessThanOrEqualTo(3_000);
    }

    @Test
    void what_is_fetched_at_the_first_opening_is_25_kilobytes_at_most() {
        for (String texts : Set.of("gem/texts/nl.js", "gem/texts/en.js")) {
            Set<String> files = new LinkedHashSet<>(Set.of(LOADER, texts));
            follow("gem/panel.js", files);

            assertThat(files).contains("gem/conversation.js", "gem/styles.js").doesNotContain("gem/extras.js");
            assertThat(files.stream().mapToInt(WidgetWeightTest::weight).sum()).isLessThanOrEqualTo(25_000);
        }
    }

    private static void follow(String file, Set<String> files) {
        if (files.add(file)) {
            IMPORT.matcher(read(file))
                    .results()
                    .map(found -> URI.create(file).resolve(found.group(1)).toString())
                    .forEach(imported -> follow(imported, files));
        }
    }

    private static int weight(String file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zipped = new GZIPOutputStream(bytes)) {
            zipped.write(read(file).getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.size();
    }

    private static String read(String file) {
        try (var stream = WidgetWeightTest.class.getResourceAsStream("/META-INF/resources/" + file)) {
            assertThat(stream).as(file).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
