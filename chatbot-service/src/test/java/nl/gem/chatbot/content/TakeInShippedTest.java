package nl.gem.chatbot.content;

import static nl.gem.chatbot.answering.AnsweringFixture.PASSPORT;
import static nl.gem.chatbot.answering.AnsweringFixture.URGENT;
import static nl.gem.chatbot.answering.AnsweringFixture.WASTE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.content.Revision.Origin;
import nl.gem.chatbot.content.Version.State;
import nl.gem.chatbot.understanding.Fingerprint;
import org.junit.jupiter.api.Test;

class TakeInShippedTest {

    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

    private final LibraryInMemory library = new LibraryInMemory();
    private final TakeInShipped takeIn = new TakeInShipped(library, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void what_is_taken_in_first_goes_live() {
        assertThat(takeIn(PASSPORT, WASTE)).isTrue();

        assertThat(live()).containsOnlyKeys(PASSPORT.id(), WASTE.id());
        assertThat(live().get(WASTE.id()).article()).isEqualTo(WASTE);
        assertThat(version(1)).satisfies(version -> {
            assertThat(version.state()).isEqualTo(State.LIVE);
            assertThat(version.basedOn()).isNull();
            assertThat(version.publishedBy()).isEqualTo(NewRevision.GEM);
            assertThat(version.publishedAt()).isEqualTo(NOW);
            assertThat(version.changed()).isEmpty();
        });
    }

    @Test
    void the_same_files_again_do_nothing() {
        takeIn(PASSPORT, WASTE);

        assertThat(takeIn(WASTE, PASSPORT)).isFalse();
        assertThat(versions()).hasSize(1);
        assertThat(history(WASTE)).hasSize(1);
    }

    @Test
    void what_was_taken_in_is_known_by_its_fingerprint() {
        String fingerprint = Fingerprint.of(List.of(PASSPORT, WASTE));
        assertThat(hasTakenIn(fingerprint)).isFalse();

        takeIn(WASTE, PASSPORT);

        assertThat(hasTakenIn(fingerprint)).isTrue();
    }

    private boolean hasTakenIn(String fingerprint) {
        return takeIn.hasTakenIn(fingerprint).await().indefinitely();
    }

    @Test
    void a_changed_file_makes_a_new_version_with_one_new_revision() {
        takeIn(PASSPORT, WASTE);
        Article changed = WASTE.withPhrasing("nl", "wanneer komt de groene bak");

        assertThat(takeIn(PASSPORT, changed)).isTrue();
        assertThat(live().get(WASTE.id()).article()).isEqualTo(changed);
        assertThat(version(1).state()).isEqualTo(State.PAST);
        assertThat(version(2).basedOn()).isEqualTo(1);
        assertThat(version(2).changed()).containsExactly(WASTE.id());
        assertThat(history(PASSPORT)).hasSize(1);
    }

    @Test
    void a_topic_that_was_edited_here_is_not_overwritten_and_the_difference_can_be_seen() {
        takeIn(PASSPORT, WASTE);
        Article edited = edit(WASTE.withPhrasing("nl", "zo zeggen wij het hier"));
        Article newer = WASTE.withPhrasing("nl", "zo zegt de nieuwe uitgave het");

        assertThat(takeIn(PASSPORT.withPhrasing("nl", "pasgeld"), newer)).isTrue();
        assertThat(live().get(WASTE.id()).article()).isEqualTo(edited);
        Revision shipped = library.shipped().await().indefinitely().get(WASTE.id());
        assertThat(shipped.article()).isEqualTo(newer);
        assertThat(shipped.number()).isGreaterThan(live().get(WASTE.id()).number());
    }

    @Test
    void files_that_change_only_what_was_edited_here_make_no_version() {
        takeIn(PASSPORT, WASTE);
        edit(WASTE.withPhrasing("nl", "zo zeggen wij het hier"));

        assertThat(takeIn(PASSPORT, WASTE.withPhrasing("nl", "zo zegt de nieuwe uitgave het")))
                .isFalse();
        assertThat(versions()).hasSize(2);
    }

    @Test
    void a_topic_that_is_not_shipped_any_more_goes_unless_it_was_edited_here() {
        takeIn(PASSPORT, WASTE, URGENT);
        edit(WASTE.withPhrasing("nl", "zo zeggen wij het hier"));

        takeIn(PASSPORT);

        assertThat(live()).containsOnlyKeys(PASSPORT.id(), WASTE.id());
        assertThat(version(3).changed()).containsExactly(URGENT.id());
    }

    @Test
    void a_topic_that_comes_back_is_the_revision_that_it_was() {
        takeIn(PASSPORT, WASTE);
        long before = live().get(WASTE.id()).number();
        takeIn(PASSPORT);

        takeIn(PASSPORT.withPhrasing("nl", "pasgeld"), WASTE);

        assertThat(live().get(WASTE.id()).number()).isEqualTo(before);
    }

    @Test
    void files_of_an_older_release_do_not_undo_a_newer_one() {
        takeIn(PASSPORT, WASTE);
        takeIn(PASSPORT);

        assertThat(takeIn(PASSPORT, WASTE)).isFalse();
        assertThat(live()).containsOnlyKeys(PASSPORT.id());
    }

    @Test
    void what_trainers_are_working_on_stays() {
        takeIn(PASSPORT, WASTE);
        long draft = add(WASTE.withPhrasing("nl", "bak"));
        library.setDraft(WASTE.id(), draft).await().indefinitely();

        takeIn(PASSPORT);

        assertThat(library.drafts().await().indefinitely()).containsOnlyKeys(WASTE.id());
    }

    private boolean takeIn(Article... articles) {
        return takeIn.takeIn(List.of(articles)).await().indefinitely();
    }

    /** As a trainer would, with all the steps before it left out. */
    private Article edit(Article article) {
        Map<String, Revision> before = live();
        long revision = add(article);
        Map<String, Long> numbers = new HashMap<>();
        before.forEach((topic, live) -> numbers.put(topic, live.number()));
        numbers.put(article.id(), revision);
        int number = library.add(new NewVersion(
                        State.PROPOSED, 1, "any", null, "tessa", NOW, numbers, List.of(article.id()), null))
                .await()
                .indefinitely();
        library.makeLive(number, "timo", NOW).await().indefinitely();
        return article;
    }

    private long add(Article article) {
        return library.add(List.of(new NewRevision(article.id(), article, Origin.EDITED, "tessa", NOW, null)))
                .await()
                .indefinitely()
                .get(article.id());
    }

    private Map<String, Revision> live() {
        return library.liveNumber()
                .flatMap(number -> library.articles(number.orElseThrow()))
                .await()
                .indefinitely();
    }

    private Version version(int number) {
        return library.version(number).await().indefinitely().orElseThrow();
    }

    private List<Version> versions() {
        return library.versions(10).await().indefinitely();
    }

    private List<Revision> history(Article article) {
        return library.history(article.id()).await().indefinitely();
    }
}
