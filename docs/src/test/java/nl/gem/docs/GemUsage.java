package nl.gem.docs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code ./gem help} says that its commands take. */
final class GemUsage {
    private static final Pattern HELP = Pattern.compile("(?s)cat <<'TEXT'\\n(.*?)\\nTEXT\\n");

    /** A command with its synopsis; what it does stands after two spaces or on the next line. */
    private static final Pattern COMMAND = Pattern.compile("(?m)^  ([a-z]+)(.*?)(?=  |$)");

    private static final Pattern OPTION = Pattern.compile("--[a-z-]+");
    private static final Pattern VALUE = Pattern.compile("[A-Z]+( …)?");

    /** @param values how many words that are no option it takes at most */
    private record Command(Set<String> options, int values) {

        static Command of(String synopsis) {
            List<String> values =
                    VALUE.matcher(synopsis).results().map(Object::toString).toList();
            Set<String> options = OPTION.matcher(synopsis)
                    .results()
                    .map(found -> found.group())
                    .collect(Collectors.toSet());
            return new Command(options, synopsis.contains("…") ? Integer.MAX_VALUE : values.size());
        }

        boolean takes(List<String> arguments) {
            List<String> left = arguments.stream()
                    .filter(argument -> !options.contains(argument))
                    .toList();
            return left.size() <= values && left.stream().noneMatch(argument -> argument.startsWith("-"));
        }
    }

    private final Map<String, Command> commands = new LinkedHashMap<>();

    GemUsage(String script) {
        Matcher help = HELP.matcher(script);
        if (!help.find()) {
            throw new IllegalStateException("gem has no help.");
        }
        COMMAND.matcher(help.group(1))
                .results()
                .forEach(found -> commands.put(found.group(1), Command.of(found.group(2))));
    }

    Set<String> commands() {
        return Set.copyOf(commands.keySet());
    }

    /** @param line what stands after {@code ./gem} */
    boolean takes(String line) {
        List<String> words = Stream.of(line.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return true;
        }
        Command command = commands.get(words.getFirst());
        return command != null && command.takes(words.subList(1, words.size()));
    }
}
