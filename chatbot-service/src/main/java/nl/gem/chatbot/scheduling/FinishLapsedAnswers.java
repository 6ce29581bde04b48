package nl.gem.chatbot.scheduling;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.gem.chatbot.rephrasing.FinishLapsed;

/** Looks for answers that a replica began and did not finish. */
@ApplicationScoped
class FinishLapsedAnswers {

    private final FinishLapsed finish;

    FinishLapsedAnswers(FinishLapsed finish) {
        this.finish = finish;
    }

    @Scheduled(every = "{gem.finish-lapsed-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> finish() {
        return finish.finish();
    }
}
