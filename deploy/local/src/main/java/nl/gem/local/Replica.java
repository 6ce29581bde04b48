package nl.gem.local;

import java.io.IOException;
import java.util.Iterator;

/**
 * One process of a service: what it is called among its like, and where it listens.
 *
 * @param name also names its log and pid file
 */
record Replica(Service service, String name, int port, int managementPort) {

    /** The one that everybody finds at the service's own address. */
    static Replica first(Service service, StackOptions options) {
        return new Replica(
                service, service.module(), options.port(service.port()), options.port(service.managementPort()));
    }

    /** One more, on ports that are free now. */
    static Replica another(Service service, int number) throws IOException {
        Iterator<Integer> free = Ports.free(2).iterator();
        return new Replica(service, service.module() + "-" + number, free.next(), free.next());
    }
}
