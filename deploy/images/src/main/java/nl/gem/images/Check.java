package nl.gem.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import nl.gem.local.Guest;
import nl.gem.local.LocalStack;
import nl.gem.local.Service;
import org.jspecify.annotations.Nullable;

/** Runs an image as a replica of its service: confined, measured at its start, at work and when it is told to stop. */
final class Check {

    private static final int STARTS = 3;
    private static final int ENDED_BY_TERM = 143;
    private static final int GOING_AWAY = 1001;
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

    /** What was seen. */
    record Seen(Start start, long residentMegabytes, long drainMillis) {}

    private final Image image;
    private final Service service;
    private final LocalStack stack;
    private final boolean cached;

    Check(Image image, Service service, LocalStack stack, boolean cached) {
        this.image = image;
        this.service = service;
        this.stack = stack;
        this.cached = cached;
    }

    Seen run() throws IOException, InterruptedException {
        migrate();
        List<Start> starts = new ArrayList<>();
        while (starts.size() < STARTS - 1) {
            Guest guest = stack.guest(service);
            try (Container container = start(guest)) {
                starts.add(Start.of(container));
                leave(container);
            }
        }
        Guest guest = stack.guest(service);
        try (Container container = start(guest)) {
            starts.add(Start.of(container));
            Rehearsal rehearsal = new Rehearsal(stack, guest);
            rehearsal.play(service);
            List<String> breaches = Confinement.breaches(container);
            if (!breaches.isEmpty()) {
                throw new ImageFailure(image.reference() + " is not confined: " + String.join("; ", breaches) + ".");
            }
            refuseUnusedCache(container);
            long resident = megabytes(container.status("VmRSS"));
            long drain = drain(container, guest, rehearsal);
            Collections.sort(starts);
            return new Seen(starts.get(STARTS / 2), resident, drain);
        }
    }

    /** The same image brings its database up to date, as a process of its own; here there is nothing left to do. */
    private void migrate() throws InterruptedException {
        try (Container container = Container.start(
                image,
                stack.databases().migration(service.name().toLowerCase(Locale.ROOT)),
                List.of("--memory", "256m", "--entrypoint", "/jre/bin/java"),
                List.of("@" + Parts.MIGRATION_ARGUMENTS))) {
            if (container.awaitEnd(STOP_LIMIT) != 0) {
                throw new ImageFailure("The image cannot migrate its database:\n" + container.logs());
            }
        }
    }

    /** Not killed: until its group has missed a consumer that says nothing, the partitions of that consumer wait. */
    private static void leave(Container container) throws InterruptedException {
        container.tellToStop();
        container.awaitEnd(STOP_LIMIT);
    }

    private Container start(Guest guest) throws InterruptedException {
        Container container = Container.start(image, guest.environment(), List.of("--memory", memory()), List.of());
        try {
            Health.awaitReady(container, guest.managementAddress());
            return container;
        } catch (ImageFailure failure) {
            container.close();
            throw failure;
        }
    }

    /** What the heap may become, and the rest. */
    private String memory() {
        return service == Service.CHATBOT ? "1g" : "512m";
    }

    /** A virtual machine that cannot use its cache starts without a word, and slowly. */
    private void refuseUnusedCache(Container container) throws IOException {
        boolean used =
                Files.readString(Path.of("/proc/" + container.pid() + "/maps")).contains(Parts.CACHE);
        if (used != cached) {
            throw new ImageFailure(image.reference() + " does not use its cache:\n" + container.logs());
        }
    }

    private long drain(Container container, Guest guest, Rehearsal rehearsal) throws IOException, InterruptedException {
        try (Talk talk = talk(rehearsal)) {
            long begin = System.nanoTime();
            container.tellToStop();
            if (talk != null) {
                talk.await("reconnect");
                int ready = Health.status(guest.managementAddress(), "/q/health/ready");
                if (ready != 503) {
                    throw new ImageFailure("A container that moves its clients answers " + ready + ", not 503.");
                }
                int code = talk.await(Talk.CLOSED).path("code").asInt();
                if (code != GOING_AWAY) {
                    throw new ImageFailure("A socket was closed with " + code + ", not " + GOING_AWAY + ".");
                }
            }
            int status = container.awaitEnd(STOP_LIMIT);
            if (status != ENDED_BY_TERM) {
                throw new ImageFailure("The container ended with " + status + ":\n" + container.logs());
            }
            return Duration.ofNanos(System.nanoTime() - begin).toMillis();
        }
    }

    private @Nullable Talk talk(Rehearsal rehearsal) throws IOException, InterruptedException {
        return switch (service) {
            case CHATBOT -> rehearsal.openChat();
            case LIVECHAT -> rehearsal.openDesk(Pages.token(stack.issuer(), "bram"));
            case RETENTION -> null;
        };
    }

    private static long megabytes(String kilobytes) {
        return Long.parseLong(kilobytes.substring(0, kilobytes.indexOf(' '))) * 1024 / 1_000_000;
    }
}
