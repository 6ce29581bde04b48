package nl.gem.chatbot.scheduling;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.gem.chatbot.handover.MindResidents;

/** Looks for residents who left or fell silent, each conversation in a transaction of its own. */
@ApplicationScoped
class MindPresence {

    private final MindResidents mind;

    MindPresence(MindResidents mind) {
        this.mind = mind;
    }

    @Scheduled(every = "{gem.mind-residents-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> mind() {
        return mind.doubtful()
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(id -> mind.judge(id).onFailure().recoverWithNull())
                .onItem()
                .ignoreAsUni();
    }
}
