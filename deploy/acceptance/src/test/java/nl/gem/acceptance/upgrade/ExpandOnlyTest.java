package nl.gem.acceptance.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.gem.acceptance.RunningStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The version that still runs goes on with what a migration leaves: it only adds, or says why it may take away. */
class ExpandOnlyTest {

    /** Older than the rule: a migration that was carried out somewhere cannot get a comment any more. */
    private static final Map<String, String> OLDER = Map.of(
            "service-kit/src/main/resources/db/kit/V1__partitions.sql", "the first of all takes rights of nobody there",
            "retention-service/src/main/resources/db/migration/V2__erasure.sql", "the new check allows more kinds",
            "retention-service/src/main/resources/db/migration/V3__gate_counter.sql",
                    "the new check allows more kinds");

    @Test
    void migrations_only_add_or_say_why_not() throws IOException {
        assertThat(contractions())
                .filteredOn(contraction -> !OLDER.containsKey(contraction.file()) && !contraction.hasReason())
                .isEmpty();
    }

    @Test
    void exceptions_are_needed() throws IOException {
        assertThat(contractions()).extracting(Contraction::file).containsAll(OLDER.keySet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table gem.message drop column kind;",
                "alter table gem.message drop kind;",
                "alter table gem.message add column extra text, drop column kind;",
                "ALTER TABLE gem.message\n    RENAME COLUMN kind TO sort;",
                "alter table gem.message rename to line;",
                "alter table gem.message alter column seq type bigint;",
                "alter table gem.message alter seq set data type bigint;",
                "alter table gem.message alter column kind set not null;",
                "alter table gem.message alter column kind drop default;",
                "alter table gem.message add column extra text not null;",
                "alter table gem.message add column one text not null default '', add column two text not null;",
                "alter table gem.message add constraint short check (length(text) < 10);",
                "create unique index one_each on gem.message (text);",
                "drop table gem.message;",
                "drop function gem.cutoff(text);",
                "revoke insert on gem.message from chatbot_service;",
                "create table gem.other (id integer); drop table gem.message;",
                "create table gem.a (id int); do $$ begin alter table gem.a add b int; alter table gem.c drop d; end $$;",
                "do $$ begin execute 'select 1'; alter table gem.message drop column kind; end $$;",
                "-- contract:\ndrop table gem.message;",
                "-- nobody needs it\ndrop table gem.message;"
            })
    void what_takes_away_is_found(String sql) {
        assertThat(Contraction.in("V99__broken.sql", sql)).hasSize(1).noneMatch(Contraction::hasReason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table gem.message add column extra text;",
                "alter table gem.message add column extra text not null default 'drop table';",
                "alter table gem.message alter column kind drop not null;",
                "alter table gem.message alter column kind set default 'TEXT';",
                "create index by_text on gem.message (text);",
                "create table gem.other (id integer); create unique index one_each on gem.other (id);",
                "create table gem.other (id integer); revoke update, truncate on gem.other from chatbot_service;",
                "create trigger kept before truncate on gem.message execute function gem.keep();",
                "create function gem.f() returns void language plpgsql as $$ begin drop table gem.message; end $$;",
                "-- drop table gem.message;\nselect 1;"
            })
    void what_only_adds_is_not(String sql) {
        assertThat(Contraction.in("V99__fine.sql", sql)).isEmpty();
    }

    @Test
    void reason_covers_one_statement() {
        String sql = """
                -- contract: the sort of a message is in its text, and nobody reads it since 1.2
                alter table gem.message drop column kind;
                alter table gem.message drop column name;
                """;
        assertThat(Contraction.in("V99__late.sql", sql))
                .extracting(Contraction::hasReason)
                .containsExactly(true, false);
    }

    private static List<Contraction> contractions() throws IOException {
        Path repository = RunningStack.repository();
        List<Contraction> found = new ArrayList<>();
        for (Path file : migrations(repository)) {
            found.addAll(Contraction.in(repository.relativize(file).toString(), Files.readString(file)));
        }
        return found;
    }

    private static List<Path> migrations(Path repository) throws IOException {
        List<Path> migrations = new ArrayList<>();
        for (String module : List.of("service-kit", "chatbot-service", "livechat-service", "retention-service")) {
            try (Stream<Path> files = Files.walk(repository.resolve(module).resolve("src/main/resources/db"))) {
                files.filter(file -> file.toString().endsWith(".sql")).sorted().forEach(migrations::add);
            }
        }
        return migrations;
    }
}
