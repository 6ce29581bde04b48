package nl.gem.kubernetes;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All objects of one rendering, by kind. */
final class Manifests {
    static final String EVERY_KIND = "*";

    private final List<Resource> all;
    private final Map<String, List<Resource>> byKind;
    private final Set<String> asked = new HashSet<>();

    Manifests(List<Resource> all) {
        this.all = List.copyOf(all);
        this.byKind = all.stream().collect(Collectors.groupingBy(Resource::kind));
    }

    List<Resource> all() {
        asked.add(EVERY_KIND);
        return all;
    }

    Manifests and(Manifests others) {
        return new Manifests(Stream.concat(all.stream(), others.all.stream()).toList());
    }

    Stream<Resource> of(String... kinds) {
        asked.addAll(List.of(kinds));
        return Stream.of(kinds).flatMap(kind -> byKind.getOrDefault(kind, List.of()).stream());
    }

    Optional<Resource> find(String kind, String name) {
        return of(kind).filter(resource -> resource.name().equals(name)).findFirst();
    }

    boolean has(String kind, String name) {
        return find(kind, name).isPresent();
    }

    /** What runs as pods of ours: services, and the short processes that migrate. */
    Stream<Resource> workloads() {
        return of("Deployment", "Job");
    }

    /** Which kinds somebody wanted to know of, since the beginning. */
    Set<String> asked() {
        return Set.copyOf(asked);
    }

    Manifests copy() {
        return new Manifests(all.stream()
                .map(resource -> new Resource(resource.tree().deepCopy()))
                .toList());
    }
}
