package nl.gem.chatbot.importing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question with its answer as the file has it, not looked at yet.
 *
 * @param source address of the page that it was taken from
 * @param link address of a page to read on
 * @param changed when it was last changed there
 */
record Entry(
        int line,
        int record,
        String question,
        List<Section> answer,
        @Nullable String source,
        @Nullable String link,
        List<String> phrasings,
        @Nullable LocalDate changed) {

    /** A part of an answer under its heading; both may be HTML. */
    record Section(String heading, String body) {

        boolean isBlank() {
            return heading.isBlank() && body.isBlank();
        }
    }

    Entry {
        if (line < 1 || record < 1) {
            throw new IllegalArgumentException("lines and records count from 1");
        }
        answer = answer.stream().filter(section -> !section.isBlank()).toList();
        phrasings = List.copyOf(phrasings);
    }
}
