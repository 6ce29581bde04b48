package nl.gem.acceptance.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.gem.acceptance.RetentionView;
import nl.gem.acceptance.replicas.Crowd;
import nl.gem.local.LocalStack;
import nl.gem.local.RunningService;
import nl.gem.local.Service;
import org.awaitility.Awaitility;

/** Puts another version in the place of the one that serves, as the operations guide tells it, one replica of each service. */
final class Rollout {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final LocalStack stack;
    private final Crowd crowd;
    private final Map<Service, RunningService> serving = new EnumMap<>(Service.class);

    Rollout(LocalStack stack, Crowd crowd) {
        this.stack = stack;
        this.crowd = crowd;
        for (Service service : Service.values()) {
            serving.put(service, stack.service(service));
            join(service, stack.service(service));
        }
    }

    private void join(Service service, RunningService replica) {
        if (service != Service.RETENTION) {
            crowd.join(service, replica);
        }
    }

    /** While everything else goes on. */
    void migrate(Path version) throws IOException {
        for (Service service : Service.values()) {
            stack.migrate(service, version);
        }
    }

    /** What is done while both versions serve is up to the caller; then the replica from before is told to stop. */
    void replace(Service service, Path version, Meanwhile meanwhile) throws Exception {
        RunningService next = stack.startReplica(service, version);
        next.awaitReady();
        join(service, next);
        meanwhile.bothServe();
        assertThat(serving.put(service, next).leave(LIMIT))
                .as("%s has ended by itself", service)
                .isTrue();
    }

    /** Whether deletion and verification go on by what serves now. */
    void awaitVerification(Instant since) {
        RetentionView view = new RetentionView(serving.get(Service.RETENTION).address(), stack.issuer());
        Awaitility.await("everything measured and in order")
                .atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> RetentionView.assertWellSince(since, view.verification()));
    }

    /** In which the guide has it. */
    static List<Service> order() {
        return List.of(Service.RETENTION, Service.LIVECHAT, Service.CHATBOT);
    }

    /** What happens between a new replica's first and the former one's last moment. */
    interface Meanwhile {
        void bothServe() throws Exception;
    }
}
