package nl.gem.docs;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a place may or must set.
 *
 * @param variable the environment variable
 * @param type what it holds, in words
 * @param standard what holds when it is not set; null when it must be set
 * @param purpose a sentence
 */
record Setting(String variable, String type, @Nullable String standard, boolean secret, String purpose) {

    /** The variable by which a property can always be set (MicroProfile Config, "Environment Variables Mapping Rules"). */
    static String variableOf(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    String row(String services) {
        String held = standard == null ? "must be set" : standard.isBlank() ? "nothing" : "`" + standard + "`";
        return "| `" + variable + "` | " + services + " | " + type + (secret ? ", **secret**" : "") + " | " + held
                + " | " + purpose + " |";
    }
}
