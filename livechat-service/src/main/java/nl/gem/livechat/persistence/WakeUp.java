package nl.gem.livechat.persistence;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import nl.gem.kit.wakeup.Hint;
import org.hibernate.reactive.mutiny.Mutiny;

/** Tells every process, at commit, what to look at. */
final class WakeUp {

    private WakeUp() {}

    static Uni<Void> at(Mutiny.Session session, UUID conversation) {
        return saying(session, conversation.toString());
    }

    static Uni<Void> saying(Mutiny.Session session, String where) {
        return session.createNativeQuery("select 1 from pg_notify('gem', ?1)", Integer.class)
                .setParameter(1, Hint.toLook(where))
                .getSingleResult()
                .replaceWithVoid();
    }
}
