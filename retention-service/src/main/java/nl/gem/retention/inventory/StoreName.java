package nl.gem.retention.inventory;

import java.util.regex.Pattern;

/** A partitioned table in one of the databases, written as {@code chatbot.message}. */
public record StoreName(String database, String table) {

    private static final Pattern PART = Pattern.compile("[a-z_]+");

    public StoreName {
        if (!PART.matcher(database).matches() || !PART.matcher(table).matches()) {
            throw new IllegalArgumentException("not the name of a store");
        }
    }

    /** The way back from {@link #toString()}. */
    public static StoreName parse(String name) {
        int dot = name.indexOf('.');
        return new StoreName(name.substring(0, Math.max(dot, 0)), name.substring(dot + 1));
    }

    @Override
    public String toString() {
        return database + "." + table;
    }
}
