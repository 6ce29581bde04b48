package nl.gem.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.gem.acceptance.Canary.Place;

/**
 * Where canaries are at one moment.
 *
 * @param places every file or heap with the marks that are in it
 */
record Whereabouts(Map<Spot, Set<String>> places) {

    /** A file or a heap, and what kind of place that is. */
    record Spot(Place place, String name) {}

    /** In every file below the data directory of a stack. */
    static Whereabouts inFiles(Path data) throws IOException {
        Map<Spot, Set<String>> places = new HashMap<>();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = data.relativize(file).toString();
                places.put(new Spot(place(name), name), Marks.in(file));
            }
        }
        return new Whereabouts(places);
    }

    /** In the heaps of processes, by name. */
    static Whereabouts inHeaps(Map<String, Set<String>> heaps) {
        return new Whereabouts(heaps.entrySet().stream()
                .collect(Collectors.toMap(heap -> new Spot(Place.HEAP, heap.getKey()), Map.Entry::getValue)));
    }

    private static Place place(String name) {
        if (name.contains(".log") && !name.startsWith("kafka/")) {
            return Place.LOGS;
        }
        if (name.startsWith("postgres/cluster/pg_wal/")) {
            return Place.WAL;
        }
        if (name.startsWith("postgres/cluster/")) {
            return Place.TABLES;
        }
        return name.startsWith("kafka/") ? Place.TOPICS : Place.ELSEWHERE;
    }

    /** What is past its deadline, and where. */
    List<String> tooLong(Collection<Canary> canaries, int today) {
        Map<String, Canary> known = canaries.stream().collect(Collectors.toMap(Canary::mark, Function.identity()));
        return places.entrySet().stream()
                .flatMap(spot -> spot.getValue().stream()
                        .filter(known::containsKey)
                        .map(known::get)
                        .filter(canary -> !canary.mayBeIn(spot.getKey().place(), today))
                        .map(canary -> canary + " in " + spot.getKey().name()))
                .sorted()
                .toList();
    }

    /** What should be in this kind of place and is not. */
    List<Canary> missing(Place place, Collection<Canary> canaries, int today) {
        Set<String> present = places.entrySet().stream()
                .filter(spot -> spot.getKey().place() == place)
                .flatMap(spot -> spot.getValue().stream())
                .collect(Collectors.toSet());
        return canaries.stream()
                .filter(canary -> canary.mustBeIn(place, today) && !present.contains(canary.mark()))
                .toList();
    }

    /** For a reader: how many canaries each kind of place has. */
    Map<Place, Long> counts() {
        return places.entrySet().stream()
                .collect(Collectors.groupingBy(
                        spot -> spot.getKey().place(),
                        TreeMap::new,
                        Collectors.collectingAndThen(
                                Collectors.flatMapping(spot -> spot.getValue().stream(), Collectors.toSet()),
                                marks -> (long) marks.size())));
    }
}
