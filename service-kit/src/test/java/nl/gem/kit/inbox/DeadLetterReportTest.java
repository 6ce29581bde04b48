package nl.gem.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import nl.gem.kit.inbox.DeadLetterReport.ReasonCount;
import org.junit.jupiter.api.Test;

class DeadLetterReportTest {

    private static DeadLetter letter(int offset, String reason) {
        return new DeadLetter(
                0,
                offset,
                Instant.parse("2026-11-26T12:00:00Z").plusSeconds(offset),
                reason,
                "gem.livechat",
                3,
                offset);
    }

    @Test
    void reasons_are_counted_the_most_frequent_first() {
        DeadLetterReport report = DeadLetterReport.of(
                List.of(letter(4, "envelope"), letter(3, "data"), letter(2, "data"), letter(1, "Defect")));

        assertThat(report.total()).isEqualTo(4);
        assertThat(report.reasons())
                .containsExactly(
                        new ReasonCount("data", 2), new ReasonCount("Defect", 1), new ReasonCount("envelope", 1));
    }

    @Test
    void all_are_counted_and_the_newest_are_shown() {
        List<DeadLetter> newest = IntStream.rangeClosed(1, 300)
                .map(i -> 301 - i)
                .mapToObj(offset -> letter(offset, "data"))
                .toList();

        DeadLetterReport report = DeadLetterReport.of(newest);

        assertThat(report.total()).isEqualTo(300);
        assertThat(report.letters()).hasSize(200).first().isEqualTo(letter(300, "data"));
    }

    @Test
    void nothing_lies_there() {
        assertThat(DeadLetterReport.of(List.of())).isEqualTo(new DeadLetterReport(0, List.of(), List.of()));
    }
}
