package nl.gem.kit.inbox;

import java.time.Instant;

/**
 * A record that could not be handled: where it lies, where it came from, and the class of reason. Nothing of what it says.
 *
 * @param at when it was dead-lettered, by the broker's clock
 * @param topic where it came from
 * @param originOffset -1 when that is not known
 */
public record DeadLetter(
        int partition, long offset, Instant at, String reason, String topic, int originPartition, long originOffset) {}
