package nl.gem.kit.database;

import io.quarkus.runtime.util.ClassPathUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The newest migrations, of a build or of a database.
 *
 * @param kit number of the newest one of the kit
 * @param service number of the service's own newest one
 */
public record Migrations(int kit, int service) {

    private static final Pattern FILE = Pattern.compile("V(\\d+)__.*\\.sql");
    private static final String APPLIED = """
            select (select coalesce(max(version::int), 0) from gem.flyway_kit where success),
                (select coalesce(max(version::int), 0) from gem.flyway_service where success)""";

    /** Fails with {@link Behind} while the database lacks one of these; it may have more. */
    public Uni<Void> requireIn(SqlClient database) {
        return applied(database)
                .onItem()
                .transformToUni(applied -> applied.cover(this)
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom().failure(new Behind(applied, this)));
    }

    /** Its message may be shown: numbers of migrations only. */
    public static final class Behind extends RuntimeException {

        Behind(Migrations applied, Migrations needed) {
            super("it has " + applied + " and this build needs " + needed, null, false, false);
        }
    }

    boolean cover(Migrations needed) {
        return kit >= needed.kit && service >= needed.service;
    }

    /** Reads the class path: not on an event loop. */
    public static Migrations ofThisBuild() {
        return new Migrations(newest("db/kit"), newest("db/migration"));
    }

    private static Uni<Migrations> applied(SqlClient database) {
        return database.query(APPLIED).execute().map(rows -> {
            Row row = rows.iterator().next();
            return new Migrations(row.getInteger(0), row.getInteger(1));
        });
    }

    private static int newest(String folder) {
        AtomicInteger newest = new AtomicInteger();
        try {
            ClassPathUtils.consumeAsPaths(folder, path -> newest.accumulateAndGet(newest(path), Math::max));
        } catch (IOException failure) {
            throw new UncheckedIOException("The migrations of this build could not be listed", failure);
        }
        return newest.get();
    }

    private static int newest(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> FILE.matcher(String.valueOf(file.getFileName())))
                    .filter(Matcher::matches)
                    .mapToInt(name -> Integer.parseInt(name.group(1)))
                    .max()
                    .orElse(0);
        } catch (IOException failure) {
            throw new UncheckedIOException("The migrations of this build could not be listed", failure);
        }
    }

    @Override
    public String toString() {
        return "migrations up to " + kit + " of the kit and " + service + " of the service";
    }
}
