package nl.gem.kit.production;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.quarkus.tls.runtime.config.TlsConfigUtils;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Ends a service in production whose identity provider knows the demo accounts: their password is in the documents. It
 * asks until the identity provider has answered once; a start does not wait for it.
 */
@ApplicationScoped
class DemoAccountGuard {

    private static final Logger LOG = Logger.getLogger(DemoAccountGuard.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final int PATIENCE_MILLIS = 10_000;

    private final String issuer;
    private final WebClientOptions options;
    private final Vertx vertx;

    DemoAccountGuard(
            Vertx vertx,
            TlsConfigurationRegistry tls,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuer,
            @ConfigProperty(name = "quarkus.oidc.tls.tls-configuration-name") Optional<String> trust) {
        this.vertx = vertx;
        this.issuer = issuer;
        this.options = new WebClientOptions();
        options.setConnectTimeout(PATIENCE_MILLIS);
        TlsConfiguration.from(tls, trust).ifPresent(found -> TlsConfigUtils.configure(options, found));
    }

    void onStart(@Observes StartupEvent started) {
        if (Profiles.isProduction()) {
            WebClient client = WebClient.create(vertx, options);
            new DemoAccounts(client)
                    .areLetIn(issuer)
                    .onFailure()
                    .retry()
                    .withBackOff(Duration.ofSeconds(1), LONGEST_PAUSE)
                    .indefinitely()
                    .eventually(client::close)
                    .subscribe()
                    .with(this::decide, failure -> LOG.error("Demo accounts could not be looked for", failure));
        }
    }

    private void decide(boolean letIn) {
        if (letIn) {
            LOG.fatal("The identity provider knows the demo accounts of the local stack; this service stops.");
            Quarkus.asyncExit(1);
        }
    }
}
