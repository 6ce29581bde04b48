package nl.gem.retention.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How far a reader is in several logs at once: per service the number below which to go on. Written as
 * {@code chatbot-12.livechat-7}; a log that is not named is read from its newest entry.
 */
public record Place(Map<String, Long> numbers) {

    public static final Place START = new Place(Map.of());

    private static final Pattern PART = Pattern.compile("([a-z]{1,20})-([0-9]{1,18})");
    private static final int MOST = 10;

    public Place {
        numbers = Map.copyOf(numbers);
    }

    /** Empty when it is no place. */
    public static Optional<Place> parse(String text) {
        if (text.isEmpty() || text.equals("0")) {
            return Optional.of(START);
        }
        Map<String, Long> numbers = new TreeMap<>();
        String[] parts = text.split("\\.", MOST + 1);
        for (String part : parts) {
            Matcher matcher = PART.matcher(part);
            if (parts.length > MOST || !matcher.matches()) {
                return Optional.empty();
            }
            numbers.put(matcher.group(1), Long.valueOf(matcher.group(2)));
        }
        return Optional.of(new Place(numbers));
    }

    /** What comes next in a service's log has a lower number than this. */
    long below(String service) {
        return numbers.getOrDefault(service, Long.MAX_VALUE);
    }

    /** The same place, where nothing that is added later to this log comes before it. */
    Place pinned(String service, List<Reading> newest) {
        return numbers.containsKey(service)
                ? this
                : with(service, newest.isEmpty() ? 0 : newest.getFirst().n() + 1);
    }

    Place after(Reading last) {
        return with(last.service(), last.n());
    }

    private Place with(String service, long number) {
        Map<String, Long> further = new TreeMap<>(numbers);
        further.put(service, number);
        return new Place(further);
    }

    @Override
    public String toString() {
        return new TreeMap<>(numbers)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "-" + entry.getValue())
                        .collect(Collectors.joining("."));
    }
}
