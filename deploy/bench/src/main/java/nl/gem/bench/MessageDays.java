package nl.gem.bench;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Fills days of the chatbot's messages, eight to a conversation, each with a mark that can be searched for on the disk. */
final class MessageDays {

    static final int PER_CONVERSATION = 8;

    private static final String PARTITION = """
        create table gem.message_%1$s (like gem.message including defaults including constraints);
        alter table gem.message attach partition gem.message_%1$s
            for values from (gem.uuid7_floor('%2$s')) to (gem.uuid7_floor('%3$s'))\
        """;
    private static final String FILL = """
        insert into %s (conversation_id, seq, author, kind, text, sent_at)
        select gem.uuid7_floor(timestamptz '%s' + make_interval(secs => (i / 8) * (86400.0 / %d))), i %% 8 + 1,
               case when i %% 2 = 0 then 'RESIDENT' else 'GEM' end, 'TEXT', '%s ' || i || repeat(' woorden van nu', 14), now()
        from generate_series(0, %d) as i\
        """;

    private final RetentionServer server;

    MessageDays(RetentionServer server) {
        this.server = server;
    }

    /** @param ago how many days before today */
    static LocalDate day(int ago) {
        return LocalDate.now(ZoneOffset.UTC).minusDays(ago);
    }

    static String partition(LocalDate day) {
        return "gem.message_" + day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    void make(LocalDate day) throws SQLException {
        server.execute("drop table if exists " + partition(day));
        server.execute(PARTITION
                .formatted(day.format(DateTimeFormatter.BASIC_ISO_DATE), midnight(day), midnight(day.plusDays(1)))
                .split(";"));
    }

    void fill(String table, LocalDate day, int rows, String mark) throws SQLException {
        server.execute(FILL.formatted(table, midnight(day), rows / PER_CONVERSATION, mark, rows - 1), "checkpoint");
    }

    static String midnight(LocalDate day) {
        return day + " 00:00:00+00";
    }
}
