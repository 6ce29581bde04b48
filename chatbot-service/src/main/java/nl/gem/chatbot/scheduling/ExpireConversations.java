package nl.gem.chatbot.scheduling;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.gem.chatbot.conversation.Conversations;
import nl.gem.chatbot.conversation.EndConversation;

/** Ends conversations that have lived for a day, each in a transaction of its own. */
@ApplicationScoped
class ExpireConversations {

    private static final int AT_ONCE = 200;

    private final Conversations conversations;
    private final EndConversation end;

    ExpireConversations(Conversations conversations, EndConversation end) {
        this.conversations = conversations;
        this.end = end;
    }

    @Scheduled(every = "{gem.expire-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> expire() {
        return conversations
                .outlived(AT_ONCE)
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(id -> end.expire(id).onFailure().recoverWithNull())
                .onItem()
                .ignoreAsUni();
    }
}
