package nl.gem.chatbot.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import nl.gem.chatbot.content.KeepKnowledge;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The service is ready when it knows what to answer from. */
@Readiness
@ApplicationScoped
class ContentReadiness implements HealthCheck {

    private final KeepKnowledge knowledge;

    ContentReadiness(KeepKnowledge knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("content")
                .status(knowledge.version().isPresent())
                .withData("version", knowledge.version().orElse(0))
                .build();
    }
}
