package nl.gem.chatbot.websocket;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.gem.chatbot.texts.Texts;
import org.jspecify.annotations.Nullable;

/** Tells a resident's client in its own language why something was not done. */
@ApplicationScoped
class Refusals {

    private final Texts texts;

    Refusals(Texts texts) {
        this.texts = texts;
    }

    /** Never fails: who has gone need not be told. */
    Uni<Void> tell(Session session, ErrorCode code, @Nullable UUID clientId) {
        Texts.Sentences sentences = switch (session.language()) {
            case NL -> texts.nl();
            case EN -> texts.en();
        };
        String text = sentences.error().getOrDefault(code.code(), code.code());
        return session.send(new ServerFrame.ErrorFrame(code.code(), text, clientId))
                .onFailure()
                .recoverWithNull();
    }

    Uni<Void> tell(Session session, FrameRefused refused) {
        return tell(session, refused.code(), refused.clientId());
    }
}
