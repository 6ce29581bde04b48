package nl.gem.local;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;

/** The broker's encrypted listener: SASL_SSL, with a SCRAM-SHA-512 user per service. */
final class BrokerEncryption {
    private static final int ITERATIONS = 4096;
    private static final String LISTENER = "listener.name.secure.";

    private BrokerEncryption() {}

    /** Settings that put the listener beside the plain one of the stack itself. */
    static Map<String, String> settings(Encryption encryption, int plainPort) throws IOException {
        int controllerPort = Ports.orFree(0);
        String listeners = "PLAINTEXT://127.0.0.1:" + plainPort + ",SECURE://127.0.0.1:" + encryption.brokerPort();
        return Map.of(
                "listeners",
                listeners + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "advertised.listeners",
                listeners,
                "controller.quorum.voters",
                "1@127.0.0.1:" + controllerPort,
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,SECURE:SASL_SSL",
                LISTENER + "sasl.enabled.mechanisms",
                "SCRAM-SHA-512",
                LISTENER + "scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required;",
                LISTENER + "ssl.keystore.type",
                "PEM",
                LISTENER + "ssl.keystore.location",
                encryption.identity().toString());
    }

    static String user(Service service) {
        return service.database();
    }

    /** Through the plain listener. */
    static void createUsers(String bootstrapServers, Secrets secrets) throws InterruptedException {
        List<UserScramCredentialAlteration> users = Arrays.stream(Service.values())
                .<UserScramCredentialAlteration>map(service -> new UserScramCredentialUpsertion(
                        user(service),
                        new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS),
                        secrets.brokerPassword(service)))
                .toList();
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            admin.alterUserScramCredentials(users).all().get();
        } catch (ExecutionException e) {
            throw new StackFailure("The broker's users could not be made: " + e.getMessage(), e);
        }
    }
}
