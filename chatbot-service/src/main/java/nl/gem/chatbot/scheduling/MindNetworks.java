package nl.gem.chatbot.scheduling;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.gem.chatbot.abuse.FollowNetworks;

/** Stores refusals, and keeps up with the blocks of maintainers. Every replica does. */
@ApplicationScoped
class MindNetworks {

    private final FollowNetworks follow;

    MindNetworks(FollowNetworks follow) {
        this.follow = follow;
    }

    @Scheduled(every = "{gem.store-refusals-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> store() {
        return follow.store();
    }

    @Scheduled(every = "{gem.read-blocks-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> readBlocks() {
        return follow.readBlocks();
    }
}
