package nl.gem.retention.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.gem.kit.testing.MutableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChainTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private final MutableClock clock = new MutableClock(Instant.parse("2026-11-23T00:00:00.123456789Z"));
    private final LedgerFixture ledger = new LedgerFixture(clock);
    private final VerifyLedger verify = new VerifyLedger(ledger);

    @BeforeEach
    void write() {
        for (int i = 0; i < 5; i++) {
            ledger.append(Draft.of(Kind.INTENT, "chatbot.message", DAY.plusDays(i), i))
                    .await()
                    .indefinitely();
        }
    }

    private Chain verified() {
        return verify.verify().await().indefinitely();
    }

    private void replace(int index, long items, String hash) {
        LedgerEntry e = ledger.entries.get(index);
        ledger.entries.set(
                index,
                new LedgerEntry(
                        e.n(), e.at(), e.kind(), e.store(), e.day(), items, e.cutoff(), e.previousHash(), hash));
    }

    @Test
    void untouched_chain_is_intact() {
        Chain chain = verified();
        assertThat(chain.intact()).isTrue();
        assertThat(chain.entries()).isEqualTo(5);
        assertThat(chain.head()).isEqualTo(ledger.entries.getLast().hash());
        assertThat(ledger.entries.getFirst().previousHash()).isEqualTo(LedgerEntry.GENESIS);
    }

    @Test
    void empty_chain_is_intact() {
        ledger.entries.clear();
        assertThat(verified()).isEqualTo(Chain.EMPTY);
    }

    @Test
    void canonical_form_does_not_change() {
        assertThat(ledger.entries.getFirst().hash())
                .isEqualTo("eb6054d15ef02e19345e627ef435b8b53e62fe8ad89f329082cd89a7138d9f10");
    }

    @Test
    void changed_figure_shows() {
        replace(2, 99, ledger.entries.get(2).hash());
        assertThat(verified().brokenAt()).isEqualTo(3);
    }

    @Test
    void changed_figure_with_a_fitting_hash_shows_at_the_next_entry() {
        replace(2, 99, "");
        replace(2, 99, ledger.entries.get(2).computedHash());
        assertThat(verified().brokenAt()).isEqualTo(4);
    }

    @Test
    void removed_entry_shows() {
        ledger.entries.remove(1);
        assertThat(verified().brokenAt()).isEqualTo(3);
    }

    @Test
    void cut_tail_shows_to_who_has_seen_it() {
        assertThat(verified().intact()).isTrue();
        ledger.entries.removeLast();
        assertThat(verified().intact()).isFalse();
    }

    @Test
    void chain_that_was_made_anew_shows_to_who_has_seen_the_old_one() {
        assertThat(verified().intact()).isTrue();
        ledger.entries.clear();
        for (int i = 0; i < 7; i++) {
            ledger.append(Draft.of(Kind.INTENT, "chatbot.message", DAY.plusDays(i), 9))
                    .await()
                    .indefinitely();
        }
        assertThat(verified().intact()).isFalse();
        assertThat(new VerifyLedger(ledger).verify().await().indefinitely().intact())
                .isTrue();
    }

    @Test
    void longer_chain_is_read_in_pages() {
        for (int i = 0; i < 2500; i++) {
            ledger.append(Draft.of(Kind.DROPPED, "chatbot.message", DAY, i))
                    .await()
                    .indefinitely();
        }
        assertThat(verified().entries()).isEqualTo(2505);
        assertThat(verified().intact()).isTrue();
    }

    @Test
    void day_is_marked_once_and_its_head_published_by_whoever_marks() {
        List<LedgerEntry> published = new ArrayList<>();
        MarkDay markDay = new MarkDay(ledger, published::add, clock);
        LedgerEntry first = markDay.mark().await().indefinitely();
        assertThat(first.items()).isEqualTo(5);
        assertThat(markDay.mark().await().indefinitely()).isEqualTo(first);
        assertThat(published).containsExactly(first);
        assertThat(verified().intact()).isTrue();

        MarkDay afterACrash = new MarkDay(ledger, published::add, clock);
        afterACrash.mark().await().indefinitely();
        assertThat(published).containsExactly(first, first);

        clock.advance(Duration.ofDays(1));
        LedgerEntry second = markDay.mark().await().indefinitely();
        assertThat(second.items()).isEqualTo(6);
        assertThat(published).containsExactly(first, first, second);
    }

    @Test
    void line_break_cannot_get_into_an_entry() {
        assertThatThrownBy(() -> Draft.of(Kind.INTENT, "chatbot\nmessage", DAY, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
