package nl.gem.chatbot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TokenTest {

    @Test
    void a_token_is_256_bits_fit_for_a_header() {
        String value = Token.random().value();

        assertThat(Base64.getUrlDecoder().decode(value)).hasSize(32);
        assertThat(value).matches("[A-Za-z0-9_-]{43}");
    }

    @Test
    void no_two_are_the_same() {
        assertThat(Stream.generate(Token::random).limit(1000).collect(Collectors.toSet()))
                .hasSize(1000);
    }

    /** The hash is what lies in the database: another algorithm would lock everybody out. */
    @Test
    void the_hash_is_sha_256_of_the_text() {
        assertThat(HexFormat.of().formatHex(new Token("abc").hash()))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void a_token_does_not_print_itself() {
        Token token = Token.random();

        assertThat("" + token).doesNotContain(token.value());
    }
}
