package nl.gem.local;

import java.net.URI;
import java.util.Map;

/**
 * One more replica of a service that the stack neither starts nor stops, such as one in a container.
 *
 * @param environment what it has to be told, secrets included
 * @param address where it will listen, without a slash at the end
 */
public record Guest(Map<String, String> environment, URI address, URI managementAddress) {

    static Guest as(Replica replica, ServiceEnvironment environment) {
        return new Guest(
                environment.of(replica),
                URI.create("http://127.0.0.1:" + replica.port()),
                URI.create("http://127.0.0.1:" + replica.managementPort()));
    }
}
