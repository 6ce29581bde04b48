package nl.gem.retention.verification;

import java.time.LocalDate;

/** Those who want to hear what verification found, each time. */
public interface VerificationReports {

    void verified(Verification verification);

    /** The ledger was read and computed anew: how many entries there are, the last one's hash, and whether all fit. */
    void ledgerRead(long entries, String head, boolean intact);

    /** The last day that has a canary. */
    void canaryRead(LocalDate newest);

    /** What was found could not be added to the history. */
    void notKept(Throwable failure);
}
