package nl.gem.chatbot.scheduling;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.gem.chatbot.content.KeepKnowledge;
import nl.gem.chatbot.training.EvaluateDrafts;

/** Carries out evaluations that trainers asked for, on whichever replica looks first. */
@ApplicationScoped
class CarryOutEvaluations {

    private final EvaluateDrafts evaluate;
    private final KeepKnowledge knowledge;

    CarryOutEvaluations(EvaluateDrafts evaluate, KeepKnowledge knowledge) {
        this.evaluate = evaluate;
        this.knowledge = knowledge;
    }

    @Scheduled(every = "{gem.evaluate-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> carryOut() {
        return knowledge.version().isPresent()
                ? evaluate.carryOut()
                : Uni.createFrom().voidItem();
    }
}
