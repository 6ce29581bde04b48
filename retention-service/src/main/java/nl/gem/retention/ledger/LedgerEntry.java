package nl.gem.retention.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;

/**
 * A link of the chain.
 *
 * @param n from 1, without gaps
 * @param at when it was written, in microseconds, as the database keeps it
 */
public record LedgerEntry(
        long n,
        Instant at,
        Kind kind,
        String store,
        LocalDate day,
        long items,
        Instant cutoff,
        String previousHash,
        String hash) {

    /** What the first entry has for a previous hash. */
    public static final String GENESIS = "0".repeat(64);

    /** The entry that follows {@code n} with {@code previousHash}. */
    static LedgerEntry following(long n, String previousHash, Draft draft, Instant at) {
        LedgerEntry unsealed = new LedgerEntry(
                n + 1,
                at.truncatedTo(ChronoUnit.MICROS),
                draft.kind(),
                draft.store(),
                draft.day(),
                draft.items(),
                draft.cutoff(),
                previousHash,
                "");
        return unsealed.sealed();
    }

    private LedgerEntry sealed() {
        return new LedgerEntry(n, at, kind, store, day, items, cutoff, previousHash, computedHash());
    }

    /**
     * SHA-256 over the canonical form: a version line, then each field on a line of its own, times as ISO 8601 in UTC. No
     * field can hold a line break, so no two entries have the same form.
     */
    String computedHash() {
        String canonical = String.join(
                "\n",
                List.of(
                        "gem-ledger-1",
                        Long.toString(n),
                        at.toString(),
                        kind.wireName(),
                        store,
                        day.toString(),
                        Long.toString(items),
                        cutoff.toString(),
                        previousHash));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
