package nl.gem.local;

import java.util.ArrayList;
import java.util.List;

/** How the virtual machine of a service is told to run. */
public enum ServiceJvm {
    /** A fast start in little memory, not speed afterwards. */
    SMALL(List.of(
            "-Xms32m",
            "-XX:+UseSerialGC",
            "-XX:MinHeapFreeRatio=15",
            "-XX:MaxHeapFreeRatio=30",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto")),
    /** As a server would run it on two cores: compiled in full. */
    STEADY(List.of("-XX:+UseSerialGC", "-Xshare:auto"));

    private final List<String> flags;

    ServiceJvm(List<String> flags) {
        this.flags = flags;
    }

    /** The flags, with the most memory that the service may use. */
    public List<String> of(Service service) {
        List<String> all = new ArrayList<>(flags);
        all.addFirst("-Xmx" + service.heap());
        return List.copyOf(all);
    }
}
