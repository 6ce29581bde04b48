package nl.gem.kit.erasure;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 (RFC 2104) of conversation ids: tells whether an id was erased without telling which ids were. */
public final class KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BLOCK = 64;
    private static final int INNER = 0x36;
    private static final int OUTER = 0x5c;

    private final SecretKeySpec key;

    /** @param base64Key at least 32 random bytes, the same in every service */
    public KeyedHash(String base64Key) {
        byte[] bytes = Base64.getDecoder().decode(base64Key);
        if (bytes.length < 32) {
            throw new IllegalArgumentException("The erasure key must hold at least 32 bytes.");
        }
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** What a database hashes with first: {@code sha256(outer || sha256(inner || id))} is this hash too. */
    public byte[] innerKey() {
        return padded(INNER);
    }

    /** What a database hashes with afterwards. */
    public byte[] outerKey() {
        return padded(OUTER);
    }

    private byte[] padded(int with) {
        byte[] block = Arrays.copyOf(shortened(), BLOCK);
        for (int i = 0; i < BLOCK; i++) {
            block[i] = (byte) (block[i] ^ with);
        }
        return block;
    }

    private byte[] shortened() {
        byte[] bytes = key.getEncoded();
        try {
            return bytes.length > BLOCK ? MessageDigest.getInstance("SHA-256").digest(bytes) : bytes;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This JVM has no SHA-256", impossible);
        }
    }

    /** The 32-byte hash of an id. */
    public byte[] of(UUID id) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(ByteBuffer.allocate(16)
                    .putLong(id.getMostSignificantBits())
                    .putLong(id.getLeastSignificantBits())
                    .array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This JVM has no HmacSHA256", impossible);
        }
    }
}
