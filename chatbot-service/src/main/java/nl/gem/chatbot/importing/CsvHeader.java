package nl.gem.chatbot.importing;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** Where in a table the columns are, by their English or Dutch names; -1 where there is none. */
record CsvHeader(int size, int questionAt, int answerAt, int linkAt, int phrasingsAt) {

    private static final Set<String> QUESTION = Set.of("question", "vraag");
    private static final Set<String> ANSWER = Set.of("answer", "antwoord");
    private static final Set<String> LINK = Set.of("link");
    private static final Set<String> PHRASINGS = Set.of("phrasings", "varianten");

    static CsvHeader of(List<String> cells, int line, Faults faults) {
        CsvHeader header = new CsvHeader(
                cells.size(),
                find(QUESTION, cells, line, faults),
                find(ANSWER, cells, line, faults),
                find(LINK, cells, line, faults),
                find(PHRASINGS, cells, line, faults));
        if (header.questionAt < 0 || header.answerAt < 0) {
            faults.add(
                    line,
                    0,
                    "The first line should name the columns \"question\" and \"answer\", or \"vraag\" and"
                            + " \"antwoord\".");
        }
        return header;
    }

    String question(List<String> cells) {
        return cell(cells, questionAt);
    }

    String answer(List<String> cells) {
        return cell(cells, answerAt);
    }

    String link(List<String> cells) {
        return cell(cells, linkAt);
    }

    String phrasings(List<String> cells) {
        return cell(cells, phrasingsAt);
    }

    /** A record may be shorter than the header. */
    private static String cell(List<String> cells, int at) {
        return at >= 0 && at < cells.size() ? cells.get(at) : "";
    }

    private static int find(Set<String> names, List<String> cells, int line, Faults faults) {
        List<Integer> found = IntStream.range(0, cells.size())
                .filter(at -> names.contains(cells.get(at).strip().toLowerCase(Locale.ROOT)))
                .boxed()
                .toList();
        if (found.size() > 1) {
            faults.add(line, 0, "The column \"" + cells.get(found.getLast()).strip() + "\" is there more than once.");
        }
        return found.isEmpty() ? -1 : found.getFirst();
    }
}
