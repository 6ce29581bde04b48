package nl.gem.kit.production;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/** Ends a service that is not fit for production, with a sentence for each fault, before it connects to a database. */
@ApplicationScoped
public class ProductionGuard {

    private static final Logger LOG = Logger.getLogger(ProductionGuard.class);

    private final Config config;

    ProductionGuard(Config config) {
        this.config = config;
    }

    void onStart(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent started) {
        check();
    }

    /** Halts at once: nothing has begun yet that would have to be put in order. */
    public void check() {
        if (Profiles.isProduction()) {
            List<String> faults = ProductionRules.faults(config);
            faults.forEach(LOG::fatal);
            if (!faults.isEmpty()) {
                Runtime.getRuntime().halt(1);
            }
        }
    }
}
