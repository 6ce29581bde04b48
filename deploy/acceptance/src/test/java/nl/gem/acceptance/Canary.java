package nl.gem.acceptance;

import java.util.Random;

/**
 * Bytes that exist nowhere else, of one day and one kind, so that wherever they are found it is known since when, and until when
 * they may be there.
 *
 * @param mark as it is found
 * @param day  of the month, from 0
 */
record Canary(String mark, int day, Kind kind) {

    static final String WORD = "zilvermeeuw";
    static final int WORD_LENGTH = WORD.length() + 8;

    static final String ADDRESS = "127.77.";
    static final int ADDRESS_LENGTH = ADDRESS.length() + 4;

    /** How PostgreSQL stores 127.77.x.0/24: family, length, four bytes. */
    static final String NETWORK = "\u0002\u0018\u007f\u004d";

    static final int NETWORK_LENGTH = NETWORK.length() + 2;

    private static final int FIRST_ADDRESS = 100;

    /** What residents do with the conversation that has it. */
    enum Kind {
        TALK,
        HANDED,
        ERASED,
        ERASED_AT_DESK,
        ADDRESS,
        NETWORK;

        boolean isErased() {
            return this == ERASED || this == ERASED_AT_DESK;
        }

        boolean isHanded() {
            return this == HANDED || this == ERASED_AT_DESK;
        }
    }

    /** Where bytes can be. */
    enum Place {
        TABLES,
        WAL,
        TOPICS,
        LOGS,
        /** Temporary files, downloads that were written down, whatever else is in the data directory. */
        ELSEWHERE,
        HEAP
    }

    static Canary word(int day, Kind kind, Random random) {
        StringBuilder word = new StringBuilder(WORD)
                .append((char) ('a' + day / 26))
                .append((char) ('a' + day % 26))
                .append((char) ('a' + kind.ordinal()));
        while (word.length() < WORD_LENGTH) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return new Canary(word.toString(), day, kind);
    }

    static Canary address(int day) {
        return new Canary(ADDRESS + (FIRST_ADDRESS + day) + ".", day, Kind.ADDRESS);
    }

    static Canary network(int day) {
        return new Canary(NETWORK + (char) (FIRST_ADDRESS + day) + "\u0000", day, Kind.NETWORK);
    }

    /** By the privacy statement and what the documents promise, at ten in the morning of a day. */
    boolean mayBeIn(Place place, int today) {
        int age = today - day;
        return switch (place) {
            case TABLES, WAL -> kind != Kind.ADDRESS && age < daysOnDisk();
            case TOPICS -> kind.isHanded() && age < 2;
            case LOGS, ELSEWHERE -> false;
            // What was erased may lie in a buffer for as long as the next day's traffic takes to write over it.
            case HEAP -> age < (kind.isErased() ? 2 : daysOnDisk());
        };
    }

    /** A day goes in the 28th (14th) night; of what was erased the bytes go within three days. */
    private int daysOnDisk() {
        return switch (kind) {
            case TALK, HANDED -> 27;
            case ERASED, ERASED_AT_DESK -> 3;
            case ADDRESS, NETWORK -> 13;
        };
    }

    /** What is too early gone is as wrong as what is too long there. */
    boolean mustBeIn(Place place, int today) {
        boolean fresh = today == day;
        return switch (place) {
            case TABLES -> kind != Kind.ADDRESS && mayBeIn(place, today) && (fresh || !kind.isErased());
            case WAL -> kind != Kind.ADDRESS && fresh;
            case TOPICS -> kind.isHanded() && fresh;
            case LOGS, ELSEWHERE, HEAP -> false;
        };
    }

    @Override
    public String toString() {
        return kind + " of day " + day;
    }
}
