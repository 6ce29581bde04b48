package nl.gem.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import nl.gem.local.LocalStack;
import nl.gem.local.Service;
import nl.gem.local.StackFailure;
import nl.gem.local.StackOptions;

/** The program behind {@code ./gem images}. */
public final class Images {

    private static final Logger ROOT_LOG = Logger.getLogger("");

    private final Path repository;
    private final Path target;
    private final Engine engine;

    private Images(Path repository) throws IOException {
        this.repository = repository;
        this.target = repository.resolve("deploy/images/target/images");
        this.engine = Engine.on(target.resolve("store"));
    }

    public static void main(String[] arguments) {
        LogManager.getLogManager().reset();
        ROOT_LOG.setLevel(Level.WARNING);
        System.setProperty("log4j2.shutdownHookEnabled", "false");
        int status = 0;
        try {
            new Images(Path.of(System.getProperty("gem.repository", "")).toAbsolutePath()).make(wanted(arguments));
        } catch (ImageFailure | StackFailure e) {
            Progress.say("%s", e.getMessage());
            status = 1;
        } catch (IOException e) {
            Progress.say("A file cannot be read or written: %s", e.getMessage());
            status = 1;
        } catch (InterruptedException e) {
            Progress.say("Interrupted.");
            status = 1;
        }
        System.exit(status);
    }

    static List<Service> wanted(String... arguments) {
        List<Service> services = new ArrayList<>();
        for (String word : arguments) {
            try {
                services.add(Service.valueOf(word.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException unknown) {
                throw new ImageFailure(
                        "./gem images does not know \"" + word + "\"; it takes chatbot, livechat and retention.");
            }
        }
        return services.isEmpty() ? List.of(Service.values()) : services;
    }

    private void make(List<Service> services) throws IOException, InterruptedException {
        Command.run(List.of("rm", "-rf", target.toString()));
        Files.createDirectories(target);
        Progress.say("Making the runtime, twice.");
        RuntimeImage runtime = new RuntimeImage(Path.of(System.getProperty("java.home")));
        List<Path> runtimes = List.of(target.resolve("jre-1"), target.resolve("jre-2"));
        for (Path folder : runtimes) {
            runtime.writeTo(folder);
        }
        Map<Service, Image> bases = new EnumMap<>(Service.class);
        for (Service service : services) {
            bases.put(service, buildTwice(service, runtimes));
        }
        Progress.say("Starting the stack beside which the images run.");
        try (LocalStack stack = LocalStack.start(StackOptions.forTests(repository))) {
            for (Map.Entry<Service, Image> base : bases.entrySet()) {
                System.out.println(finish(base.getKey(), base.getValue(), stack).json());
            }
        }
    }

    private Image buildTwice(Service service, List<Path> runtimes) throws IOException {
        Progress.say("Building %s, twice.", Image.name(service));
        List<Image> images = new ArrayList<>();
        for (int number = 1; number <= runtimes.size(); number++) {
            Path folder = target.resolve(Image.name(service) + "-" + number);
            Files.createDirectories(folder);
            new Parts(folder, service).gather(runtimes.get(number - 1), repository);
            images.add(engine.build(folder, "localhost/" + Image.name(service) + ":base-" + number));
            Command.run(List.of("rm", "-rf", folder.toString()));
        }
        Image first = images.getFirst();
        Image second = images.getLast();
        if (!first.digest().equals(second.digest())) {
            throw new ImageFailure(Image.name(service) + " cannot be reproduced; the layers of two builds are\n"
                    + first.layers() + "\n" + second.layers());
        }
        return first;
    }

    private Report finish(Service service, Image base, LocalStack stack) throws IOException, InterruptedException {
        boolean cached = Cache.isPossible();
        Image image = base;
        if (cached) {
            Progress.say("Training %s.", Image.name(service));
            image = new Cache(target.resolve(Image.name(service) + "-cache")).addTo(base, service, stack);
        } else {
            Progress.say("There is no cache: that takes a JDK of version 24 or newer.");
        }
        Progress.say("Checking %s.", Image.name(service));
        Check.Seen seen = new Check(image, service, stack, cached).run();
        Layout layout = Layout.write(image, target.resolve(Image.name(service)));
        Layout.copyBill(
                repository.resolve(service.module()).resolve("target/sbom.json"),
                target.resolve(Image.name(service) + ".cdx.json"));
        long megabytes = layout.compressedBytes() / 1_000_000;
        return new Report(
                Image.name(service),
                layout.digest(),
                base.digest(),
                Runtime.version().toString(),
                cached ? "AOT" : "none",
                megabytes,
                seen.start().readyMillis(),
                seen.start().cpuMillis(),
                seen.residentMegabytes(),
                seen.drainMillis(),
                Report.missed(megabytes, seen.start().readyMillis(), seen.residentMegabytes()));
    }
}
