package nl.gem.chatbot.importing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The questions of a file so far: capitals, marks and spaces make no other question. */
final class Questions {

    private final Map<String, Integer> records = new HashMap<>();

    /** The record that asked it first, if there was one. */
    Optional<Integer> firstAsked(String question, int record) {
        return Optional.ofNullable(records.putIfAbsent(PlainLines.wordsOnly(question), record));
    }
}
