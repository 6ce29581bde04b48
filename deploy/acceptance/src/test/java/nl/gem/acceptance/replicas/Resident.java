package nl.gem.acceptance.replicas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** A resident with one conversation. */
final class Resident extends Client {

    private final List<Received> journal = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private String conversationId = "";
    private String token = "";
    private String owner = "gem";
    private int seq;
    private int notices;
    private boolean available;

    Resident(Doorway doorway) {
        super(doorway);
    }

    String conversationId() {
        return conversationId;
    }

    List<Received> journal() {
        return journal;
    }

    /** The texts, in the order in which they were said. */
    List<String> said() {
        return said;
    }

    @Override
    String name() {
        return "Resident of " + conversationId + " (" + owner + ", seq " + seq + ")";
    }

    void start() throws InterruptedException {
        until("started", () -> !conversationId.isEmpty());
    }

    /** Returns when it stands in the log. */
    void say(String text) throws InterruptedException {
        said.add(text);
        settle(command("say").put("text", text));
    }

    void sayAndAwait(String text, String author) throws InterruptedException {
        say(text);
        int question = seqOf(text);
        until(
                "an answer by " + author,
                () -> lines.stream()
                        .anyMatch(line -> line.seq() > question && line.author().equals(author)));
    }

    void awaitText(String text) throws InterruptedException {
        until(text, () -> seqOf(text) > 0);
    }

    void awaitOwner(String wanted) throws InterruptedException {
        until("owner " + wanted, () -> owner.equals(wanted));
    }

    void awaitNotice() throws InterruptedException {
        available = false;
        while (!available) {
            int before = notices;
            ObjectNode request = command("requestHandover");
            ask(request);
            until("a notice", () -> notices > before);
            answered(request.path("clientId"));
            if (!available) {
                idle(500);
            }
        }
    }

    void confirm(boolean shareHistory) throws InterruptedException {
        settle(command("confirmHandover").put("shareHistory", shareHistory));
    }

    void end() throws InterruptedException {
        settle(command("end"));
        awaitOwner("closed");
    }

    private void settle(ObjectNode command) throws InterruptedException {
        ask(command);
        until("an answer to " + command.path("type"), () -> !isUnanswered(command));
    }

    private int seqOf(String text) {
        return lines.stream()
                .filter(line -> line.text().equals(text))
                .mapToInt(Line::seq)
                .findFirst()
                .orElse(0);
    }

    @Override
    void opened() {
        if (conversationId.isEmpty()) {
            send(frame("start").put("locale", "nl"));
        } else {
            send(frame("resume")
                    .put("conversationId", conversationId)
                    .put("token", token)
                    .put("afterSeq", seq));
            unanswered().forEach(this::send);
        }
    }

    @Override
    void received(JsonNode frame, long atMillis) {
        switch (frame.path("type").asText()) {
            case "started" -> {
                conversationId = frame.path("conversationId").asText();
                token = frame.path("token").asText();
            }
            case "message" -> message(frame);
            case "ack" -> answered(frame.path("clientId"));
            case "handoverNotice" -> {
                notices++;
                available = frame.path("available").asBoolean();
            }
            case "state" -> {
                owner = frame.path("owner").asText();
                journal.add(new Received.State(frame.path("epoch").asInt(), owner));
            }
            case "error" -> error(frame);
            default -> {}
        }
    }

    private void message(JsonNode frame) {
        Line line = Lines.of(frame);
        journal.add(new Received.Message(line));
        lines.add(line);
        seq = Math.max(seq, line.seq());
        answered(frame.path("clientId"));
    }

    private void error(JsonNode frame) {
        String clientId = frame.path("clientId").asText();
        String code = frame.path("code").asText();
        if (!code.equals("unavailable") && !code.equals("too-fast")) {
            throw new AssertionError(name() + " was refused: " + code);
        }
        if (clientId.isEmpty()) {
            later(this::startOver);
        } else {
            later(() -> unanswered().stream()
                    .filter(command -> command.path("clientId").asText().equals(clientId))
                    .forEach(this::send));
        }
    }
}
