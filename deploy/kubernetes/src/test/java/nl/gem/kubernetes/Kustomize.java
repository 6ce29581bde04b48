package nl.gem.kubernetes;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Renders as a cluster would get it, with the kustomize that is in kubectl. */
final class Kustomize {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Map<String, Manifests> RENDERED = new ConcurrentHashMap<>();

    /** Components need version 5; Debian's own kubectl is older. */
    private static final int OLDEST = 5;

    private Kustomize() {}

    /** Everything of one overlay, with its part for the cluster's administrator. */
    static Manifests overlay(String name) {
        return RENDERED.computeIfAbsent(
                name, known -> render(Path.of("overlays", known)).and(render(Path.of("overlays", known, "cluster"))));
    }

    static Manifests render(Path folder) {
        try {
            return parse(run(kubectl(), "kustomize", folder.toString()));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(folder + " cannot be rendered: " + e.getMessage(), e);
        }
    }

    static Manifests parse(String documents) throws IOException {
        try (MappingIterator<ObjectNode> trees =
                YAML.readerFor(ObjectNode.class).readValues(documents)) {
            return new Manifests(trees.readAll().stream().map(Resource::new).toList());
        }
    }

    private static String kubectl() {
        Stream<Path> fetched = Stream.of(Path.of("target/tools/kubectl"));
        Stream<Path> onThePath = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "kubectl"));
        return Stream.concat(fetched, onThePath)
                .filter(Files::isExecutable)
                .map(file -> file.toAbsolutePath().toString())
                .filter(file -> version(file).filter(major -> major >= OLDEST).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no kubectl with kustomize " + OLDEST
                        + " or newer: deploy/kubernetes/install fetches it."));
    }

    private static Optional<Integer> version(String kubectl) {
        try {
            return run(kubectl, "version", "--client")
                    .lines()
                    .filter(line -> line.startsWith("Kustomize Version: v"))
                    .map(line -> Integer.valueOf(line.replaceFirst(".*: v(\\d+).*", "$1")))
                    .findFirst();
        } catch (IOException | InterruptedException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " ended with " + process.exitValue());
        }
        return output;
    }
}
