package nl.gem.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What it takes to start a child process, as often as needed.
 *
 * @param name        also names its log and pid file
 * @param environment on top of what the launcher itself was given
 */
record ProcessSpec(String name, List<String> command, Map<String, String> environment, Path logs, Path run) {
    /** Keycloak reads these, and a stray one of the person at the keyboard would change what it does. */
    private static final String KEYCLOAK_VARIABLES = "KC_";

    ProcessSpec {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    Process launch() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().keySet().removeIf(variable -> variable.startsWith(KEYCLOAK_VARIABLES));
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        pidFile().write(process.toHandle());
        return process;
    }

    PidFile pidFile() {
        return PidFile.of(run, name);
    }

    Path log() {
        return logs.resolve(name + ".log");
    }

    /** The end of its log, for the sentence that says why it stopped. */
    String lastLines() throws IOException {
        if (!Files.exists(log())) {
            return "";
        }
        List<String> lines = Files.readAllLines(log());
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size()));
    }
}
