package nl.gem.chatbot.importing;

import java.util.Locale;
import java.util.Optional;

/** How a file is written down. */
public enum Format {
    /** The open data of Rijksoverheid: one question with its answer, or a list of them. */
    JSON,
    /** A table with the columns question, answer, link and phrasings, or vraag, antwoord, link and varianten. */
    CSV;

    /** What a file's name says, by its ending. */
    public static Optional<Format> ofName(String fileName) {
        String name = fileName.strip().toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) {
            return Optional.of(JSON);
        }
        return name.endsWith(".csv") ? Optional.of(CSV) : Optional.empty();
    }

    /** What a media type says, with or without parameters. */
    public static Optional<Format> ofContentType(String contentType) {
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return switch (type) {
            case "application/json" -> Optional.of(JSON);
            case "text/csv" -> Optional.of(CSV);
            default -> Optional.empty();
        };
    }
}
