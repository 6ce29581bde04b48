package nl.gem.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many files and sockets a process may have open here; children inherit the limit. */
final class OpenFiles {

    private static final Path LIMITS = Path.of("/proc/self/limits");
    private static final Pattern SOFT = Pattern.compile("Max open files\\s+(\\d+).*");

    private OpenFiles() {}

    static void require(int needed) {
        try {
            require(needed, Files.readAllLines(LIMITS));
        } catch (IOException unknown) {
            Progress.say("How many files may be open is not known here; %d are needed.", needed);
        }
    }

    static void require(int needed, List<String> limits) {
        for (String line : limits) {
            Matcher soft = SOFT.matcher(line);
            if (soft.matches() && Long.parseLong(soft.group(1)) < needed) {
                throw new BenchFailure("Idle sockets need " + needed + " open files, and only " + soft.group(1)
                        + " are allowed; try: ulimit -n " + needed);
            }
        }
    }
}
