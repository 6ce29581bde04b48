package nl.gem.images;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Another program, run to its end. */
final class Command {

    private static final int LAST_LINES = 12;

    /** @param output of both streams, without the line end after the last line */
    record Result(int status, String output) {}

    private Command() {}

    /** @return what it printed */
    static String run(List<String> words) {
        Result result = attempt(words);
        if (result.status() != 0) {
            List<String> lines = result.output().lines().toList();
            throw new ImageFailure(words.getFirst() + " failed; its last lines:\n"
                    + String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size())));
        }
        return result.output();
    }

    /** One that may fail. */
    static Result attempt(List<String> words) {
        try {
            Process process =
                    new ProcessBuilder(words).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output.stripTrailing());
        } catch (IOException e) {
            throw new ImageFailure(words.getFirst() + " cannot be run.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ImageFailure("Interrupted while " + words.getFirst() + " ran.", e);
        }
    }
}
