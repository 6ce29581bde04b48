package nl.gem.retention.erasure;

import java.util.HexFormat;
import java.util.regex.Pattern;

/** The keyed hash of a conversation's id, in hexadecimal: all that this service ever knows of the conversation. */
public record IdHash(String hex) {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    public IdHash {
        if (!SHA_256.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a keyed hash");
        }
    }

    public static IdHash of(byte[] bytes) {
        return new IdHash(HexFormat.of().formatHex(bytes));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
