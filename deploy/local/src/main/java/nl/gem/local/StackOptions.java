package nl.gem.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a stack keeps its data and listens.
 *
 * @param repository the root of the work tree
 * @param fresh      begin with an empty data directory
 * @param temporary  remove the data directory after the stack has stopped
 * @param jvm        how the services are run
 * @param environment what the broker, Keycloak and the services are told beyond the usual
 * @param broker     settings of the broker beyond the usual
 * @param services   the root of the work tree whose services run, built
 * @param encryption how it serves as in production; null for a stack without
 */
public record StackOptions(
        Path repository,
        Path data,
        boolean fresh,
        boolean temporary,
        Map<Port, Integer> ports,
        ServiceJvm jvm,
        Map<String, String> environment,
        Map<String, String> broker,
        Path services,
        @Nullable Encryption encryption) {
    private static final String DATA_VARIABLE = "GEM_DATA";

    public StackOptions {
        repository = repository.toAbsolutePath().normalize();
        services = services.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        ports = Map.copyOf(ports);
        environment = Map.copyOf(environment);
        broker = Map.copyOf(broker);
        if (!ports.keySet().containsAll(List.of(Port.values()))) {
            throw new IllegalArgumentException("Every port needs a number.");
        }
    }

    /** What the command line and the environment ask for. */
    static StackOptions parse(Path repository, List<String> arguments, Map<String, String> environment) {
        List<String> unknown = new ArrayList<>(arguments);
        boolean fresh = unknown.remove("--fresh");
        if (!unknown.isEmpty()) {
            throw new StackFailure("The launcher does not know \"" + unknown.getFirst() + "\"; it takes --fresh only.");
        }
        Map<Port, Integer> ports = new EnumMap<>(Port.class);
        for (Port port : Port.values()) {
            ports.put(port, port.from(environment));
        }
        refuseDoubles(ports);
        String data = environment.getOrDefault(DATA_VARIABLE, "");
        Path directory = data.isBlank() ? repository.resolve("deploy/local/target/data") : Path.of(data);
        return new StackOptions(
                repository, directory, fresh, false, ports, ServiceJvm.SMALL, Map.of(), Map.of(), repository, null);
    }

    /** A stack beside others: free ports, and a data directory that is gone after it stops. */
    public static StackOptions forTests(Path repository) {
        return temporary(repository, ServiceJvm.SMALL);
    }

    /** The same, with services that may become as fast as they can. */
    public static StackOptions forMeasuring(Path repository) {
        return temporary(repository, ServiceJvm.STEADY);
    }

    private static StackOptions temporary(Path repository, ServiceJvm jvm) {
        try {
            Iterator<Integer> free = Ports.free(Port.values().length).iterator();
            Map<Port, Integer> ports = new EnumMap<>(Port.class);
            for (Port port : Port.values()) {
                ports.put(port, free.next());
            }
            return new StackOptions(
                    repository,
                    Directories.createTemporary("stack"),
                    false,
                    true,
                    ports,
                    jvm,
                    Map.of(),
                    Map.of(),
                    repository,
                    null);
        } catch (IOException e) {
            throw new StackFailure("There is no free port or no room for temporary files.", e);
        }
    }

    /** The same, with more told to the broker, Keycloak and the services. */
    public StackOptions withEnvironment(Map<String, String> more) {
        return new StackOptions(repository, data, fresh, temporary, ports, jvm, more, broker, services, encryption);
    }

    /** The same, with settings of the broker that go before the usual ones. */
    public StackOptions withBroker(Map<String, String> settings) {
        return new StackOptions(
                repository, data, fresh, temporary, ports, jvm, environment, settings, services, encryption);
    }

    /** The same, with services that were built in another work tree, such as those of another version. */
    public StackOptions withServices(Path built) {
        return new StackOptions(repository, data, fresh, temporary, ports, jvm, environment, broker, built, encryption);
    }

    /** The same, serving as in production. */
    public StackOptions encrypted(Encryption how) {
        return new StackOptions(repository, data, fresh, temporary, ports, jvm, environment, broker, services, how);
    }

    int port(Port port) {
        return ports.getOrDefault(port, 0);
    }

    private static void refuseDoubles(Map<Port, Integer> ports) {
        for (Port one : Port.values()) {
            for (Port other : Port.values()) {
                if (one.compareTo(other) < 0 && ports.getOrDefault(one, 0).equals(ports.get(other))) {
                    throw new StackFailure(
                            one.variable() + " and " + other.variable() + " are both " + ports.get(one) + ".");
                }
            }
        }
    }
}
