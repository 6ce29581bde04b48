package nl.gem.chatbot.websocket;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.gem.chatbot.conversation.ConversationId;
import nl.gem.chatbot.handover.HearResident;
import org.jboss.logging.Logger;

/** Passes on which residents have a socket open here, and what they do, while a handover is open. */
@ApplicationScoped
class Presenting {

    private static final Logger LOG = Logger.getLogger(Presenting.class);

    private final Sessions sessions;
    private final HearResident hear;

    Presenting(Sessions sessions, HearResident hear) {
        this.sessions = sessions;
        this.hear = hear;
    }

    /** All of this replica in one statement. */
    @Scheduled(every = "{gem.heartbeat-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> heartbeat() {
        Set<ConversationId> there = sessions.all().stream()
                .filter(session -> session.isHandedOver() && session.signs().isAlive())
                .map(Session::conversation)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return hear.there(there);
    }

    Uni<Void> resumed(ConversationId id) {
        return quietly(hear.there(List.of(id)));
    }

    /** The resident typed, said something or answered that he is there. */
    Uni<Void> active(Session session, ConversationId id) {
        boolean asked = session.isAsked();
        return session.isHandedOver() && (session.signs().shouldNote() || asked)
                ? quietly(hear.active(id, asked))
                : Uni.createFrom().voidItem();
    }

    /** What the resident does counts, also when it could not be noted. */
    private static Uni<Void> quietly(Uni<Void> noting) {
        return noting.onFailure()
                .invoke(failure -> LOG.debugf("A sign of life was not noted: %s", failure.getClass()))
                .onFailure()
                .recoverWithNull();
    }
}
