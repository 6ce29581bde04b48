package nl.gem.chatbot.content;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.gem.chatbot.content.Revision.Origin;
import nl.gem.chatbot.content.Version.State;

/** A library without a database. Whoever changes something without the lock finds out. */
public final class LibraryInMemory implements Library {

    private final List<Revision> revisions = new ArrayList<>();
    private final TreeMap<Integer, Version> versions = new TreeMap<>();
    private final Map<Integer, Map<String, Long>> articles = new HashMap<>();
    private final Map<String, Long> drafts = new TreeMap<>();
    private final Set<String> takenIn = new HashSet<>();
    private boolean locked;

    @Override
    public Uni<Void> lock() {
        return Uni.createFrom().voidItem().invoke(() -> locked = true);
    }

    @Override
    public Uni<Optional<Integer>> liveNumber() {
        return version(State.LIVE).map(live -> live.map(Version::number));
    }

    @Override
    public Uni<Optional<Version>> version(int number) {
        return later(() -> Optional.ofNullable(versions.get(number)));
    }

    @Override
    public Uni<Optional<Version>> version(State state) {
        return later(() -> versions.descendingMap().values().stream()
                .filter(version -> version.state() == state)
                .findFirst());
    }

    @Override
    public Uni<List<Version>> versions(int most) {
        return later(
                () -> versions.descendingMap().values().stream().limit(most).toList());
    }

    @Override
    public Uni<Map<String, Revision>> articles(int version) {
        return later(() -> byTopic(articles.getOrDefault(version, Map.of())));
    }

    @Override
    public Uni<Map<String, Long>> add(List<NewRevision> added) {
        return change(() -> added.stream().collect(Collectors.toMap(NewRevision::topic, this::numbered)));
    }

    private long numbered(NewRevision revision) {
        long number = revisions.size() + 1L;
        revisions.add(new Revision(
                number,
                revision.topic(),
                revision.article(),
                revision.origin(),
                revision.madeBy(),
                revision.madeAt(),
                revision.note()));
        return number;
    }

    @Override
    public Uni<Map<String, Revision>> shipped() {
        return later(() -> revisions.stream()
                .filter(revision -> revision.origin() == Origin.SHIPPED)
                .collect(Collectors.toMap(Revision::topic, Function.identity(), (older, newer) -> newer)));
    }

    @Override
    public Uni<List<Revision>> history(String topic) {
        return later(() -> revisions.stream()
                .filter(revision -> revision.topic().equals(topic))
                .sorted(Comparator.comparingLong(Revision::number).reversed())
                .toList());
    }

    @Override
    public Uni<Integer> add(NewVersion version) {
        return change(() -> {
            int number = versions.size() + 1;
            versions.put(
                    number,
                    new Version(
                            number,
                            version.state(),
                            version.basedOn(),
                            version.fingerprint(),
                            version.note(),
                            version.madeBy(),
                            version.madeAt(),
                            null,
                            null,
                            version.changed(),
                            version.outcome()));
            articles.put(number, version.revisions());
            return number;
        });
    }

    @Override
    public Uni<Void> makeLive(int number, String publishedBy, Instant publishedAt) {
        return change(() -> {
                    versions.replaceAll((any, version) -> version.state() == State.LIVE
                            ? in(State.PAST, version, version.publishedBy(), version.publishedAt())
                            : version);
                    versions.computeIfPresent(
                            number, (any, version) -> in(State.LIVE, version, publishedBy, publishedAt));
                    return number;
                })
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> withdraw(int number) {
        return change(() ->
                        versions.computeIfPresent(number, (any, version) -> in(State.WITHDRAWN, version, null, null)))
                .replaceWithVoid();
    }

    private static Version in(State state, Version version, String publishedBy, Instant publishedAt) {
        return new Version(
                version.number(),
                state,
                version.basedOn(),
                version.fingerprint(),
                version.note(),
                version.madeBy(),
                version.madeAt(),
                publishedBy,
                publishedAt,
                version.changed(),
                version.outcome());
    }

    @Override
    public Uni<Map<String, Revision>> drafts() {
        return later(() -> byTopic(drafts));
    }

    @Override
    public Uni<Void> setDraft(String topic, long revision) {
        return change(() -> drafts.put(topic, revision)).replaceWithVoid();
    }

    @Override
    public Uni<Boolean> removeDraft(String topic) {
        return change(() -> drafts.remove(topic) != null);
    }

    @Override
    public Uni<Void> removeDrafts() {
        return change(() -> {
                    drafts.clear();
                    return true;
                })
                .replaceWithVoid();
    }

    @Override
    public Uni<Boolean> hasTakenIn(String fingerprint) {
        return later(() -> takenIn.contains(fingerprint));
    }

    @Override
    public Uni<Void> tookIn(String fingerprint, Instant now) {
        return change(() -> takenIn.add(fingerprint)).replaceWithVoid();
    }

    private Map<String, Revision> byTopic(Map<String, Long> numbers) {
        return numbers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> revisions.get((int) (entry.getValue() - 1))));
    }

    private <T> Uni<T> change(Supplier<T> work) {
        return later(() -> {
            if (!locked) {
                throw new IllegalStateException("nobody locked the library before this change");
            }
            return work.get();
        });
    }

    private static <T> Uni<T> later(Supplier<T> work) {
        return Uni.createFrom().item(work);
    }
}
