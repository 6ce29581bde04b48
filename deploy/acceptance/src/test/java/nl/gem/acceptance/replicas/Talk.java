package nl.gem.acceptance.replicas;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One conversation on an agent's screen: what it holds, and what the agent has to say next. */
final class Talk {

    static final String LAST = "klaar";
    private static final String QUESTION = "vraag ";
    private static final String ANSWER = "antwoord op vraag ";

    private final List<Received> journal = new ArrayList<>();
    private final Set<Integer> seqs = new HashSet<>();
    private final List<String> questions = new ArrayList<>();
    private final Set<String> answers = new HashSet<>();
    private boolean open;
    private int seq;

    List<Received> journal() {
        return journal;
    }

    boolean isOpen() {
        return open;
    }

    int seq() {
        return seq;
    }

    boolean has(int number) {
        return seqs.contains(number);
    }

    void accepted(JsonNode frame, long atMillis) {
        open = true;
        List<Line> history = Lines.all(frame.path("history"));
        journal.add(new Received.Accepted(frame.path("assignment").asInt(), history, atMillis));
        history.forEach(this::show);
    }

    void message(Line line) {
        journal.add(new Received.Message(line));
        show(line);
    }

    void gone(boolean closed) {
        if (open) {
            journal.add(new Received.Gone(closed));
        }
        open = false;
        seq = 0;
    }

    private void show(Line line) {
        seq = Math.max(seq, line.seq());
        boolean isNew = seqs.add(line.seq());
        if (isNew && line.author().equals("resident") && isQuestion(line.text())) {
            questions.add(line.text());
        }
        if (line.author().equals("agent")) {
            answers.add(line.text());
        }
    }

    private static boolean isQuestion(String text) {
        return text.startsWith(QUESTION) || text.startsWith(LAST);
    }

    static String question(int number, String conversation) {
        return QUESTION + number + " in " + conversation;
    }

    static String answerTo(String question) {
        return question.startsWith(LAST) ? "tot ziens na " + question : ANSWER + question.substring(QUESTION.length());
    }

    /** What the resident asked and no agent has answered yet. */
    Optional<String> due() {
        return questions.stream()
                .map(Talk::answerTo)
                .filter(answer -> !answers.contains(answer))
                .findFirst();
    }

    /** The resident has said that all is clear, and was answered. */
    boolean isDone() {
        return due().isEmpty() && questions.stream().anyMatch(question -> question.startsWith(LAST));
    }
}
