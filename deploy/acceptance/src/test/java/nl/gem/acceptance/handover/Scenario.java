package nl.gem.acceptance.handover;

import nl.gem.acceptance.handover.Budget.Chance;

/** The bounds within which every order is tried: those of the specification. */
enum Scenario {
    RACES(Budget.NOTHING
            .with(Chance.SAY, 1)
            .with(Chance.HANDOVER, 1)
            .with(Chance.CLAIM, 2)
            .with(Chance.OFFER, 1)
            .with(Chance.CANCEL, 1)
            .with(Chance.CLOSE, 1)
            .with(Chance.CRASH, 1)),
    TWICE(Budget.NOTHING
            .with(Chance.HANDOVER, 2)
            .with(Chance.CLAIM, 2)
            .with(Chance.CANCEL, 1)
            .with(Chance.CLOSE, 1)
            .with(Chance.PURGE, 1)
            .with(Chance.OFFER, 1)),
    GEM(Budget.NOTHING
            .with(Chance.SAY, 2)
            .with(Chance.HANDOVER, 2)
            .with(Chance.CLAIM, 1)
            .with(Chance.CANCEL, 1)
            .with(Chance.CRASH, 1)
            .with(Chance.END, 1)),
    FAULTS(Budget.NOTHING
            .with(Chance.SAY, 1)
            .with(Chance.HANDOVER, 1)
            .with(Chance.CLAIM, 1)
            .with(Chance.OFFER, 1)
            .with(Chance.CANCEL, 1)
            .with(Chance.DEAD, 1)
            .with(Chance.REWIND, 1)),
    DEAD(Budget.NOTHING
            .with(Chance.HANDOVER, 1)
            .with(Chance.CLAIM, 1)
            .with(Chance.OFFER, 1)
            .with(Chance.CANCEL, 1)
            .with(Chance.CLOSE, 1)
            .with(Chance.DEAD, 2)),
    ERASE(Budget.NOTHING
            .with(Chance.HANDOVER, 1)
            .with(Chance.CLAIM, 1)
            .with(Chance.OFFER, 1)
            .with(Chance.ERASE, 1)
            .with(Chance.REWIND, 1)
            .with(Chance.DEAD, 1)),
    TRANSFERS(Budget.NOTHING
            .with(Chance.SAY, 1)
            .with(Chance.HANDOVER, 1)
            .with(Chance.CLAIM, 3)
            .with(Chance.OFFER, 1)
            .with(Chance.CANCEL, 1)
            .with(Chance.TRANSFER, 2)),
    /** Room for the notices of the handover and little more. */
    FULL(
            Budget.NOTHING
                    .with(Chance.SAY, 1)
                    .with(Chance.HANDOVER, 1)
                    .with(Chance.CLAIM, 1)
                    .with(Chance.OFFER, 2)
                    .with(Chance.END, 1),
            22);

    private static final int PLENTY = 100_000;

    final Budget budget;
    final int room;

    Scenario(Budget budget) {
        this(budget, PLENTY);
    }

    Scenario(Budget budget, int room) {
        this.budget = budget;
        this.room = room;
    }

    HandoverWorld start() {
        return HandoverWorld.start(budget, room);
    }
}
