package nl.gem.chatbot.files;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gem.chatbot.understanding.Fingerprint;
import org.junit.jupiter.api.Test;

class ShippedFilesTest {

    private final ShippedFiles shipped = new ShippedFiles();

    @Test
    void build_wrote_down_the_fingerprint_of_the_files() {
        assertThat(shipped.fingerprint()).contains(Fingerprint.of(shipped.all()));
    }
}
