package nl.gem.kit.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.BufferRecycler;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ForgetfulBuffersTest {

    private static final String WORDS = "Wat een resident vroeg";

    @Test
    void what_was_written_is_in_no_buffer_that_comes_next() throws IOException {
        ObjectMapper usual = new ObjectMapper();
        assertThat(nextBufferAfterWriting(usual))
                .as("what Jackson does by itself")
                .contains(WORDS);

        ObjectMapper forgetful = new ObjectMapper();
        new ForgetfulBuffers().customize(forgetful);

        assertThat(nextBufferAfterWriting(forgetful)).doesNotContain(WORDS);
    }

    private static String nextBufferAfterWriting(ObjectMapper mapper) throws IOException {
        mapper.writeValueAsBytes(Map.of("text", WORDS));
        BufferRecycler next = mapper.getFactory()._getBufferRecycler();
        return new String(next.allocByteBuffer(BufferRecycler.BYTE_WRITE_ENCODING_BUFFER), StandardCharsets.UTF_8);
    }
}
