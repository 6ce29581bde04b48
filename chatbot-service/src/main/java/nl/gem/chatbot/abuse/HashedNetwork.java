package nl.gem.chatbot.abuse;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.gem.chatbot.conversation.Network;

/** The first half of a network's HMAC-SHA-256 under a key that never leaves this process. */
record HashedNetwork(long high, long low) {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    static SecretKeySpec newKey() {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeySpec(bytes, ALGORITHM);
    }

    static HashedNetwork of(Network network, SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            ByteBuffer hash = ByteBuffer.wrap(mac.doFinal(network.cidr().getBytes(StandardCharsets.US_ASCII)));
            return new HashedNetwork(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException | InvalidKeyException everyJavaHasIt) {
            throw new IllegalStateException("HMAC-SHA-256 is not there", everyJavaHasIt);
        }
    }
}
