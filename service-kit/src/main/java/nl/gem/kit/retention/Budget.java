package nl.gem.kit.retention;

import java.time.Duration;

/**
 * The budget of one class of data, in hours. The age of the last copy is the sum of all but the promise.
 *
 * @param promised nothing is older, in any copy
 * @param live how old a day's first moment is when the day is dropped
 * @param jobLag how late the drop may be
 * @param backupWindow how long a base backup and the log after it are kept
 * @param baseBackupInterval the time between two base backups: the oldest one goes only when the next is there
 */
public record Budget(int promised, int live, int jobLag, int backupWindow, int baseBackupInterval) {

    private static final int DAY = 24;

    /** A day's partition can be dropped only after the day: a shorter term would drop what is being written. */
    static final int LEAST_LIVE = 2 * DAY;

    public Duration promise() {
        return Duration.ofHours(promised);
    }

    public Duration liveTerm() {
        return Duration.ofHours(live);
    }

    /** @throws IllegalArgumentException with a sentence about what does not add up */
    void check(String name) {
        if (live < LEAST_LIVE) {
            throw wrong(name, "live must be at least " + LEAST_LIVE + " hours");
        }
        if (jobLag < DAY) {
            throw wrong(name, "jobLag must be at least " + DAY + " hours, since a day is dropped as a whole");
        }
        if (backupWindow < 0 || baseBackupInterval < 0) {
            throw wrong(name, "backupWindow and baseBackupInterval cannot be negative");
        }
        if (backupWindow > 0 && baseBackupInterval == 0) {
            throw wrong(name, "a backup window needs a baseBackupInterval");
        }
        long sum = (long) live + jobLag + backupWindow + baseBackupInterval;
        if (sum > promised) {
            throw wrong(name, "the last copy would be " + sum + " hours old, and " + promised + " are promised");
        }
    }

    private static IllegalArgumentException wrong(String name, String what) {
        return new IllegalArgumentException("The retention budget of " + name + " does not add up: " + what + ".");
    }
}
