package nl.gem.acceptance.handover;

/** How often each thing may still happen; packed into one number, because every state of a search holds one. */
record Budget(long left) {

    private static final int BITS = 4;
    private static final int MOST = (1 << BITS) - 1;

    /** What a schedule can run out of. */
    enum Chance {
        SAY,
        HANDOVER,
        CLAIM,
        OFFER,
        CANCEL,
        END,
        CLOSE,
        CRASH,
        PURGE,
        ERASE,
        DEAD,
        REWIND,
        POSITION,
        TRANSFER
    }

    static final Budget NOTHING = new Budget(0);

    Budget with(Chance chance, int times) {
        if (times < 0 || times > MOST) {
            throw new IllegalArgumentException("A thing happens 0 to " + MOST + " times.");
        }
        int shift = chance.ordinal() * BITS;
        return new Budget((left & ~((long) MOST << shift)) | ((long) times << shift));
    }

    int of(Chance chance) {
        return (int) (left >>> (chance.ordinal() * BITS)) & MOST;
    }

    boolean allows(Chance chance) {
        return of(chance) > 0;
    }

    Budget spend(Chance chance) {
        return with(chance, of(chance) - 1);
    }

    Budget giveBack(Chance chance) {
        return with(chance, of(chance) + 1);
    }
}
