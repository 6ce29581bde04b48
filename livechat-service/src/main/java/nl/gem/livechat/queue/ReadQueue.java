package nl.gem.livechat.queue;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The queue as it is now. */
@ApplicationScoped
public class ReadQueue {

    private final WaitingConversations conversations;

    ReadQueue(WaitingConversations conversations) {
        this.conversations = conversations;
    }

    @WithSession
    public Uni<WaitingList> read() {
        return conversations.list();
    }
}
