package nl.gem.chatbot.scheduling;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.gem.chatbot.figures.CountDays;

/** Keeps the figures of the last days up to date. Every replica tries; one at a time counts. */
@ApplicationScoped
class CountFigures {

    private final CountDays count;

    CountFigures(CountDays count) {
        this.count = count;
    }

    @Scheduled(every = "{gem.count-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> count() {
        return count.count().replaceWithVoid();
    }
}
