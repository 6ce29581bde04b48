package nl.gem.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.gem.acceptance.Canary.Kind;
import nl.gem.acceptance.Canary.Place;
import nl.gem.local.LocalStack;
import nl.gem.local.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A month passes on real processes, a day at a time. After it nothing is left of what is past its deadline, in any file and
 * in no heap, and everything younger is there.
 */
@Tag("long")
class MonthTest {

    private static final int LAST_DAY = 30;
    private static final long SEED = Long.getLong("gem.seed", 28);
    private static final List<String> TOPICS =
            List.of("gem.handover", "gem.livechat", "gem.typing", "gem.handover.dlq", "gem.livechat.dlq");

    @TempDir
    static Path folder;

    private static MonthStack month;
    private static LocalStack stack;

    @BeforeAll
    static void start() throws IOException {
        month = MonthStack.start(folder);
        stack = month.stack();
    }

    @AfterAll
    static void stop() {
        if (month != null) {
            month.close();
        }
    }

    @Test
    void after_a_month_nothing_is_left_of_what_is_past_its_deadline_and_all_that_is_younger_is_there()
            throws Exception {
        System.out.println("Seed " + SEED);
        Townsfolk townsfolk = new Townsfolk(stack, new Random(SEED));
        for (int day = 0; day <= LAST_DAY; day++) {
            month.begin(day);
            townsfolk.live(day);
            month.asSuperuser("analyze");
            if (day == 0) {
                search_finds_what_is_there(canaries(townsfolk, day));
            }
            month.asSuperuser("checkpoint");
            System.out.println("Day " + day + " of " + LAST_DAY);
        }
        List<Canary> canaries = canaries(townsfolk, LAST_DAY);
        everything_younger_is_there(townsfolk, canaries);
        nothing_is_too_long_there(canaries);
        assertThat(RetentionView.of(stack).ledger().path("intact").asBoolean()).isTrue();
    }

    private static void search_finds_what_is_there(List<Canary> canaries) throws Exception {
        Whereabouts before = Whereabouts.inFiles(stack.dataDirectory());
        assertThat(before.missing(Place.WAL, canaries, 0)).isEmpty();
        assertThat(before.missing(Place.TOPICS, canaries, 0)).isEmpty();
        month.asSuperuser("checkpoint");
        Whereabouts after = Whereabouts.inFiles(stack.dataDirectory());
        assertThat(after.missing(Place.TABLES, canaries, 0)).isEmpty();
        assertThat(after.tooLong(canaries, 0)).isEmpty();
        System.out.println("First day: " + after.counts());
    }

    private static void nothing_is_too_long_there(List<Canary> canaries) throws Exception {
        Whereabouts inFiles = Whereabouts.inFiles(stack.dataDirectory());
        System.out.println("Last day: " + inFiles.counts());
        assertThat(inFiles.tooLong(canaries, LAST_DAY)).isEmpty();
        assertThat(inFiles.missing(Place.TABLES, canaries, LAST_DAY)).isEmpty();
        assertThat(TopicRecords.of(stack.bootstrapServers(), TOPICS))
                .allSatisfy(record -> assertThat(notIn(Place.TOPICS, Marks.in(record.value()), canaries))
                        .isEmpty());
        Map<String, Set<String>> heaps = new HeapDumps(stack, folder).marks();
        assertThat(heaps).hasSizeGreaterThanOrEqualTo(Service.values().length + 2);
        assertThat(heaps).allSatisfy((process, marks) -> assertThat(marks).contains(MonthStack.CONTROL));
        Whereabouts inHeaps = Whereabouts.inHeaps(heaps);
        System.out.println("Last day: " + inHeaps.counts());
        assertThat(inHeaps.tooLong(canaries, LAST_DAY)).isEmpty();
    }

    private static List<Canary> notIn(Place place, Set<String> marks, List<Canary> canaries) {
        return canaries.stream()
                .filter(canary -> marks.contains(canary.mark()) && !canary.mayBeIn(place, LAST_DAY))
                .toList();
    }

    private static void everything_younger_is_there(Townsfolk townsfolk, List<Canary> canaries) throws Exception {
        Set<String> talks = kept(canaries, Kind.TALK);
        Set<String> kept = new HashSet<>(talks);
        kept.addAll(kept(canaries, Kind.HANDED));
        assertThat(month.marks("select text from gem.message")).isEqualTo(kept);
        assertThat(month.marks("select comment from gem.feedback")).isEqualTo(talks);
        assertThat(month.marks("select comment from gem.rating")).isEqualTo(talks);
        assertThat(month.marks("select host(network) from gem.request_origin"))
                .isEqualTo(IntStream.rangeClosed(0, LAST_DAY)
                        .filter(day -> Canary.network(day).mayBeIn(Place.TABLES, LAST_DAY))
                        .mapToObj(day -> Canary.address(day).mark())
                        .collect(Collectors.toSet()));
        for (Townsfolk.Said said : townsfolk.said()) {
            boolean there = kept.contains(said.canary().mark());
            assertThat(said.resident().transcript().statusCode())
                    .as(said.canary().toString())
                    .isEqualTo(there ? 200 : 404);
        }
    }

    private static Set<String> kept(List<Canary> canaries, Kind kind) {
        return canaries.stream()
                .filter(canary -> canary.kind() == kind && canary.mayBeIn(Place.TABLES, LAST_DAY))
                .map(Canary::mark)
                .collect(Collectors.toSet());
    }

    private static List<Canary> canaries(Townsfolk townsfolk, int lastDay) {
        return Stream.concat(
                        townsfolk.said().stream().map(Townsfolk.Said::canary),
                        IntStream.rangeClosed(0, lastDay)
                                .boxed()
                                .flatMap(day -> Stream.of(Canary.address(day), Canary.network(day))))
                .toList();
    }
}
