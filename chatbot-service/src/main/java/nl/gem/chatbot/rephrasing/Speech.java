package nl.gem.chatbot.rephrasing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One answer while it is being spoken: cuts what comes in into sentences and lets through those that hold. */
final class Speech {

    private static final Pattern END = Pattern.compile("[.!?][\"')\\]]*\\s+|\\n+");

    private final SentenceGuard guard;
    private final StringBuilder waiting = new StringBuilder();
    private final StringBuilder said = new StringBuilder();
    private int heard;

    Speech(SentenceGuard guard) {
        this.guard = guard;
    }

    /** The sentences that are whole now. */
    List<String> hear(String piece) {
        heard += piece.length();
        guard.checkLength(heard);
        waiting.append(piece);
        List<String> whole = new ArrayList<>();
        Matcher end = END.matcher(waiting);
        int from = 0;
        while (end.find()) {
            whole.add(waiting.substring(from, end.end()));
            from = end.end();
        }
        waiting.delete(0, from);
        return letThrough(whole);
    }

    /** The last sentence; then the answer as a whole must hold. */
    List<String> end() {
        List<String> last = letThrough(List.of(waiting.toString()));
        guard.checkWhole(text());
        return last;
    }

    String text() {
        return said.toString().strip();
    }

    private List<String> letThrough(List<String> sentences) {
        List<String> spoken = sentences.stream()
                .map(sentence -> said.isEmpty() ? sentence.stripLeading() : sentence)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
        spoken.forEach(sentence -> {
            guard.check(sentence);
            said.append(sentence);
        });
        return spoken;
    }
}
