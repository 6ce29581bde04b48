package nl.gem.kit.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyedHashTest {

    private static final UUID ID = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");

    /** Computed beside Java with {@code openssl dgst -sha256 -mac HMAC}; another form would forget who was erased. */
    @Test
    void it_is_hmac_sha256_over_the_sixteen_bytes_of_the_id() {
        assertThat(HexFormat.of().formatHex(new KeyedHash(key('k', 32)).of(ID)))
                .isEqualTo("867a5ae1063c463a623ab9a89bfbab2373052c042911819d31972c2e3ba4c568");
    }

    @Test
    void the_same_id_has_the_same_hash_under_the_same_key_only() {
        assertThat(new KeyedHash(key('k', 32)).of(ID)).isEqualTo(new KeyedHash(key('k', 32)).of(ID));
        assertThat(new KeyedHash(key('k', 32)).of(ID)).isNotEqualTo(new KeyedHash(key('l', 32)).of(ID));
        assertThat(new KeyedHash(key('k', 32)).of(ID))
                .isNotEqualTo(new KeyedHash(key('k', 32)).of(new UUID(ID.getMostSignificantBits(), 0)));
    }

    /** As PostgreSQL computes it, which has SHA-256 and no HMAC; a key of more than a block is hashed first. */
    @ParameterizedTest
    @ValueSource(ints = {32, 64, 65, 100})
    void the_two_padded_keys_make_the_same_hash(int length) throws NoSuchAlgorithmException {
        KeyedHash hash = new KeyedHash(key('k', length));
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        sha256.update(hash.innerKey());
        byte[] inner = sha256.digest(HexFormat.of().parseHex(ID.toString().replace("-", "")));
        sha256.update(hash.outerKey());

        assertThat(sha256.digest(inner)).isEqualTo(hash.of(ID));
    }

    @Test
    void a_key_of_less_than_32_bytes_or_without_base64_is_refused_and_not_quoted() {
        String tooShort = key('s', 31);

        assertThatThrownBy(() -> new KeyedHash(tooShort))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("32 bytes")
                .hasMessageNotContaining(tooShort);
        assertThatThrownBy(() -> new KeyedHash("not base64!")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String key(char letter, int length) {
        return Base64.getEncoder()
                .encodeToString(String.valueOf(letter).repeat(length).getBytes(UTF_8));
    }
}
