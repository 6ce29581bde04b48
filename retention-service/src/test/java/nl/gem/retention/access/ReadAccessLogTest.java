package nl.gem.retention.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import nl.gem.retention.access.ReadAccessLog.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadAccessLogTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private final AccessLogsFixture logs = new AccessLogsFixture();
    private final ReadAccessLog readAccessLog = new ReadAccessLog(logs);

    private Page page(Place place, int most) {
        return readAccessLog.after(place, most).await().atMost(Duration.ofSeconds(5));
    }

    private Reading read(String service, int minute) {
        return logs.read(service, NOON.plus(Duration.ofMinutes(minute)));
    }

    @Test
    void both_logs_are_one_list_newest_first() {
        Reading first = read("livechat", 1);
        Reading second = read("chatbot", 2);
        Reading third = read("livechat", 3);

        Page page = page(Place.START, 10);

        assertThat(page.readings()).containsExactly(third, second, first);
        assertThat(page.next()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 39, 40, 41})
    void pages_together_are_the_whole_list_each_entry_once(int most) {
        Random random = new Random(most);
        List<Reading> all = new ArrayList<>();
        for (int minute = 0; minute < 40; minute++) {
            all.add(read(random.nextBoolean() ? "chatbot" : "livechat", minute));
        }

        List<Reading> seen = new ArrayList<>();
        Page page = page(Place.START, most);
        seen.addAll(page.readings());
        while (page.next().isPresent()) {
            assertThat(page.readings()).hasSize(most);
            page = page(Place.parse(page.next().get().toString()).orElseThrow(), most);
            seen.addAll(page.readings());
        }

        assertThat(seen)
                .isEqualTo(all.stream()
                        .sorted(Comparator.comparing(Reading::at).reversed())
                        .toList());
    }

    @Test
    void what_is_written_while_pages_are_turned_moves_nothing() {
        read("chatbot", 1);
        Reading older = read("livechat", 2);
        read("chatbot", 3);
        Place second = page(Place.START, 1).next().orElseThrow();

        read("livechat", 4);
        read("chatbot", 5);

        assertThat(page(second, 1).readings()).containsExactly(older);
    }

    @Test
    void one_log_that_is_away_is_no_shorter_list() {
        read("chatbot", 1);
        logs.away.add("livechat");

        assertThatThrownBy(() -> page(Place.START, 10)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "chatbot",
                "chatbot-",
                "chatbot--1",
                "chatbot-1.",
                "chatbot-1,livechat-2",
                "chatbot-99999999999999999999",
                "Chatbot-1",
                "a-1.a-1.a-1.a-1.a-1.a-1.a-1.a-1.a-1.a-1.a-1"
            })
    void what_is_no_place_is_refused(String text) {
        assertThat(Place.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0"})
    void list_starts_without_a_place(String text) {
        assertThat(Place.parse(text)).contains(Place.START);
    }
}
