package nl.gem.chatbot.content;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The municipality's articles with their whole history. Every method runs in the caller's transaction; those that change
 * something wait for each other.
 */
public interface Library {

    /** One writer at a time, until the end of the transaction. */
    Uni<Void> lock();

    /** @return the number of the live version, if there is one */
    Uni<Optional<Integer>> liveNumber();

    Uni<Optional<Version>> version(int number);

    Uni<Optional<Version>> version(Version.State state);

    /** Newest first. */
    Uni<List<Version>> versions(int most);

    /** The revision of each topic in a version. */
    Uni<Map<String, Revision>> articles(int version);

    /** @return the numbers of the revisions, by topic */
    Uni<Map<String, Long>> add(List<NewRevision> revisions);

    /** The newest revision of each topic that shipped. */
    Uni<Map<String, Revision>> shipped();

    /** Newest first. */
    Uni<List<Revision>> history(String topic);

    /** @return the number of the new version, which is not live yet */
    Uni<Integer> add(NewVersion version);

    /** Makes a version live; the one that was live becomes past. */
    Uni<Void> makeLive(int number, String publishedBy, Instant publishedAt);

    Uni<Void> withdraw(int number);

    /** What trainers are working on, by topic. */
    Uni<Map<String, Revision>> drafts();

    Uni<Void> setDraft(String topic, long revision);

    /** @return false when there was none */
    Uni<Boolean> removeDraft(String topic);

    Uni<Void> removeDrafts();

    /** Whether these article files were taken in before. */
    Uni<Boolean> hasTakenIn(String fingerprint);

    Uni<Void> tookIn(String fingerprint, Instant now);
}
