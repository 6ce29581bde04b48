package nl.gem.local;

import java.io.IOException;
import java.io.UncheckedIOException;

/** One PostgreSQL and one Kafka for all tests of this module; both end with the test process. */
final class SharedServers {
    private SharedServers() {}

    static LocalPostgres postgres() {
        return Postgres.SERVER;
    }

    static LocalKafka kafka() {
        return Kafka.SERVER;
    }

    private static final class Postgres {
        static final LocalPostgres SERVER = start(LocalPostgres::startTemporary);
    }

    private static final class Kafka {
        static final LocalKafka SERVER = start(LocalKafka::startTemporary);
    }

    private interface Start<T> {
        T get() throws IOException;
    }

    private static <T> T start(Start<T> start) {
        try {
            return start.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
