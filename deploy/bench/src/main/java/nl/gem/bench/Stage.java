package nl.gem.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.gem.local.LocalStack;
import nl.gem.local.Service;
import nl.gem.local.StackOptions;
import org.jspecify.annotations.Nullable;

/** All that is needed to measure, up and running: the stack, the floor beside it, and the sockets to both. */
final class Stage implements AutoCloseable {

    private static final List<String> LOGS = List.of("floor.log", "livechat-service.log", "chatbot-service.log");
    private static final Pattern WARNING = Pattern.compile(" (WARN|ERROR) |^(Caused by: |[a-z.]+[A-Z]\\w*Exception)");
    private static final int MOST_COMPLAINTS = 12;

    private final LocalStack stack;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Sockets sockets = new Sockets();
    private @Nullable FloorProcess floor;

    private Stage(LocalStack stack) {
        this.stack = stack;
        open.push(stack);
        open.push(sockets);
    }

    static Stage set(Path repository) {
        if (!Files.exists(FloorProcess.jar(repository))) {
            throw new BenchFailure("The floor is not built; ./gem bench builds it.");
        }
        Progress.say("Starting the stack.");
        Stage stage = new Stage(LocalStack.start(StackOptions.forMeasuring(repository)));
        try {
            stage.startFloor(repository);
            return stage;
        } catch (RuntimeException e) {
            stage.close();
            throw e;
        }
    }

    private void startFloor(Path repository) {
        Progress.say("Asking Gem what the floor has to answer.");
        Path answers = stack.dataDirectory().resolve("floor-answers.json");
        try {
            Files.write(answers, new ObjectMapper().writeValueAsBytes(rehearse()));
        } catch (IOException e) {
            throw new BenchFailure("Cannot write " + answers + ".", e);
        }
        FloorServers.prepare(stack);
        Progress.say("Starting the floor.");
        FloorProcess started = FloorProcess.start(repository, stack, answers);
        open.push(started);
        floor = started;
    }

    private Map<String, List<String>> rehearse() {
        Map<String, List<String>> heard = new HashMap<>();
        for (String question : Questions.ALL) {
            heard.put(
                    question,
                    sockets.call(
                            "asking " + question,
                            () -> Talker.open(this, Side.GEM)
                                    .compose(talker -> talker.hear(question)
                                            .compose(pieces -> talker.close().map(pieces)))));
        }
        return heard;
    }

    Sockets sockets() {
        return sockets;
    }

    LocalStack stack() {
        return stack;
    }

    /** Where residents talk. */
    URI chat(Side side) {
        return side == Side.GEM ? stack.address(Service.CHATBOT) : floor().address();
    }

    /** Where agents look. */
    URI desk(Side side) {
        return side == Side.GEM ? stack.address(Service.LIVECHAT) : floor().address();
    }

    /** Of the process that residents talk to. */
    long pid(Side side) {
        if (side == Side.FLOOR) {
            return floor().pid();
        }
        Path file = stack.dataDirectory().resolve("run").resolve("chatbot-service.pid");
        try {
            return Long.parseLong(Files.readAllLines(file).getFirst());
        } catch (IOException e) {
            throw new BenchFailure("The chatbot's process is not known: " + file + " cannot be read.", e);
        }
    }

    /** The last that the services warned of, which is deleted with the stack. */
    List<String> complaints() {
        List<String> lines = new ArrayList<>();
        for (String log : LOGS) {
            Path file = stack.dataDirectory().resolve("logs").resolve(log);
            try (Stream<String> all = Files.lines(file)) {
                all.filter(line -> WARNING.matcher(line).find()).forEach(lines::add);
            } catch (IOException unreadable) {
                lines.add("No log: " + file);
            }
        }
        return lines.subList(Math.max(0, lines.size() - MOST_COMPLAINTS), lines.size());
    }

    private FloorProcess floor() {
        return Objects.requireNonNull(floor, "not started");
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                Progress.say("Something did not stop well: %s", e.getMessage());
            }
        }
    }
}
