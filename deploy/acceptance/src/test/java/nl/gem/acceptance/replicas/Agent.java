package nl.gem.acceptance.replicas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** An agent who takes conversations from the queue, answers every question in them, and closes them when all is said. */
final class Agent extends Client {

    private final String account;
    private final Predicate<String> wanted;
    private final Set<String> passedOn;
    private final Map<String, Long> sightings;
    private final Map<String, Talk> talks = new ConcurrentHashMap<>();
    private final Set<String> accepting = new HashSet<>();
    private final Set<String> waiting = new LinkedHashSet<>();
    private final Map<String, ObjectNode> busy = new HashMap<>();
    private final Set<String> repeated = new HashSet<>();
    private int refused;
    private volatile boolean leaving;

    /**
     * @param wanted which conversations this agent accepts when there is a place for them
     * @param passedOn what an agent with a full desk leaves to the others; all agents have the same set
     * @param sightings when an agent first saw each conversation in the queue, in milliseconds
     */
    Agent(
            String account,
            Doorway doorway,
            Predicate<String> wanted,
            Set<String> passedOn,
            Map<String, Long> sightings) {
        super(doorway);
        this.account = account;
        this.wanted = wanted;
        this.passedOn = passedOn;
        this.sightings = sightings;
    }

    @Override
    String name() {
        return account;
    }

    int refused() {
        return refused;
    }

    Map<String, Talk> talks() {
        return talks;
    }

    /** Works until told to leave. The queue is shown only when it changes, so what was refused for now is tried again after a while. */
    void work() throws InterruptedException {
        while (!leaving) {
            idle(200);
            acceptWanted();
        }
        close();
    }

    void leave() {
        leaving = true;
    }

    @Override
    void opened() {
        accepting.clear();
        waiting.clear();
        send(frame("presence").put("status", "available"));
        talks.forEach((id, talk) -> {
            if (talk.isOpen()) {
                resume(id, talk);
            }
        });
    }

    private void resume(String id, Talk talk) {
        send(frame("resume").put("conversationId", id).put("afterSeq", talk.seq()));
    }

    @Override
    void received(JsonNode frame, long atMillis) {
        String id = frame.path("conversationId").asText();
        Talk talk = id.isEmpty() ? new Talk() : talks.computeIfAbsent(id, key -> new Talk());
        switch (frame.path("type").asText()) {
            case "queue" -> queue(frame, atMillis);
            case "accepted" -> {
                noLongerWaiting(id);
                talk.accepted(frame, atMillis);
                settle(id, frame.path("history"));
                repeatOrGoOn(id, talk);
            }
            case "message" -> message(id, talk, frame.path("message"));
            case "ack" -> acknowledged(id, talk, frame);
            case "refused" -> {
                refused++;
                forget(id);
                goOn(id, talk);
            }
            case "taken" -> noLongerWaiting(id);
            case "left", "withdrawn", "erased" -> {
                boolean closed = isClosing(id);
                accepting.remove(id);
                forget(id);
                talk.gone(closed);
            }
            case "error" -> error(id, talk, frame);
            default -> {}
        }
    }

    /** What was said again is answered with the message itself, also on a screen that has it. */
    private void message(String id, Talk talk, JsonNode message) {
        Line line = Lines.of(message);
        boolean answerOnly = repeated.contains(message.path("clientId").asText()) && talk.has(line.seq());
        if (!answerOnly) {
            talk.message(line);
        }
        settle(id, message);
        goOn(id, talk);
    }

    private void queue(JsonNode frame, long atMillis) {
        waiting.clear();
        for (JsonNode conversation : frame.path("waiting")) {
            String id = conversation.path("conversationId").asText();
            sightings.putIfAbsent(id, atMillis);
            waiting.add(id);
        }
        acceptWanted();
    }

    private void noLongerWaiting(String id) {
        accepting.remove(id);
        waiting.remove(id);
    }

    private void acceptWanted() {
        for (String id : waiting) {
            if ((wanted.test(id) || passedOn.contains(id)) && accepting.add(id)) {
                send(frame("accept").put("conversationId", id));
            }
        }
    }

    /** What is under way in a conversation is done when it is on the screen. */
    private void settle(String id, JsonNode messages) {
        ObjectNode command = busy.get(id);
        if (command != null
                && messages.findValuesAsText("clientId")
                        .contains(command.path("clientId").asText())) {
            forget(id);
        }
    }

    private void repeatOrGoOn(String id, Talk talk) {
        ObjectNode command = busy.get(id);
        if (command == null) {
            goOn(id, talk);
        } else {
            repeated.add(command.path("clientId").asText());
            send(command);
        }
    }

    private void goOn(String id, Talk talk) {
        if (!talk.isOpen() || busy.containsKey(id)) {
            return;
        }
        talk.due().ifPresentOrElse(answer -> begin(id, command("say").put("text", answer)), () -> {
            if (talk.isDone()) {
                begin(id, command("close").put("outcome", "back-to-gem"));
            }
        });
    }

    private void begin(String id, ObjectNode command) {
        busy.put(id, command.put("conversationId", id));
        ask(command);
    }

    private void forget(String id) {
        ObjectNode command = busy.remove(id);
        if (command != null) {
            answered(command.path("clientId"));
        }
    }

    private boolean isClosing(String id) {
        ObjectNode command = busy.get(id);
        return command != null && command.path("type").asText().equals("close");
    }

    private void acknowledged(String id, Talk talk, JsonNode frame) {
        ObjectNode command = busy.get(id);
        if (command != null && command.path("clientId").equals(frame.path("clientId"))) {
            boolean closed = isClosing(id);
            forget(id);
            if (closed) {
                talk.gone(true);
            }
        }
    }

    private void error(String id, Talk talk, JsonNode frame) {
        accepting.remove(id);
        switch (frame.path("code").asText()) {
            case "full" -> passedOn.add(id);
            case "unavailable", "too-fast" -> {
                if (id.isEmpty()) {
                    later(this::startOver);
                } else if (talk.isOpen()) {
                    later(() -> resume(id, talk));
                }
            }
            case "not-yours" -> {
                boolean closed = isClosing(id);
                forget(id);
                talk.gone(closed);
            }
            default -> throw new AssertionError(account + " was refused: " + frame.path("code"));
        }
    }
}
