package nl.gem.chatbot.handover;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import nl.gem.chatbot.conversation.Conversation;
import nl.gem.chatbot.conversation.ConversationId;
import nl.gem.chatbot.conversation.Conversations;
import nl.gem.chatbot.conversation.Conversations.Changed;
import nl.gem.chatbot.conversation.Conversations.Need;
import nl.gem.chatbot.conversation.Language;
import nl.gem.chatbot.conversation.Owner;

/**
 * The resident asks for a person and is told beforehand that this person can read along. Nothing moves yet; that the
 * notice was shown is remembered in the database, so that it can be answered from another socket.
 */
@ApplicationScoped
public class RequestHandover {

    private final Conversations conversations;
    private final AskDesk desk;
    private final Announcements announcements;

    RequestHandover(Conversations conversations, AskDesk desk, Announcements announcements) {
        this.conversations = conversations;
        this.desk = desk;
        this.announcements = announcements;
    }

    /** Empty when there is no such conversation or it is closed. */
    public Uni<Optional<HandoverNotice>> request(ConversationId id, Language language) {
        return desk.availability()
                .flatMap(now -> conversations
                        .change(id, null, new Need.Nothing(), (current, log) -> shown(current, now.open()))
                        .map(changed -> switch (changed) {
                            case Changed.Done done
                            when done.step().next().owner() != Owner.CLOSED -> Optional.of(notice(language, now));
                            case Changed.Done closed -> Optional.<HandoverNotice>empty();
                            case Changed.Repeated never -> Optional.<HandoverNotice>empty();
                            case Changed.Missing missing -> Optional.<HandoverNotice>empty();
                        }));
    }

    private Step shown(Conversation current, boolean open) {
        return current.owner() == Owner.GEM
                ? Step.only(current.withNoticePending(open ? announcements.version() : null))
                : Step.unchanged(current);
    }

    private HandoverNotice notice(Language language, DeskAvailability now) {
        return new HandoverNotice(text(language, now), now.open(), now.opensAt(), announcements.phone());
    }

    private String text(Language language, DeskAvailability now) {
        if (!now.open()) {
            return announcements.unavailable(language, now.opensAt());
        }
        return now.isBusy()
                ? announcements.busy(language, now.waitSeconds()) + "\n\n" + announcements.available(language)
                : announcements.available(language);
    }
}
