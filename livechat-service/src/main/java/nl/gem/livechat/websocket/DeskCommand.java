package nl.gem.livechat.websocket;

import java.util.UUID;
import nl.gem.livechat.conversation.CloseOutcome;
import nl.gem.livechat.conversation.ConversationId;
import nl.gem.livechat.desk.Presence;
import nl.gem.livechat.desk.Transfer;
import org.jspecify.annotations.Nullable;

/** What an agent's console asks for. */
sealed interface DeskCommand {

    /** The conversation that it is about, if any. */
    default @Nullable ConversationId conversation() {
        return null;
    }

    /** The console's own name for it, if any. */
    default @Nullable UUID clientId() {
        return null;
    }

    record SetStatus(Presence status) implements DeskCommand {}

    record Accept(ConversationId conversation) implements DeskCommand {}

    record Say(ConversationId conversation, UUID clientId, String text) implements DeskCommand {}

    record Type(ConversationId conversation) implements DeskCommand {}

    record Note(ConversationId conversation, UUID clientId, String text) implements DeskCommand {}

    record Give(ConversationId conversation, Transfer transfer) implements DeskCommand {

        @Override
        public UUID clientId() {
            return transfer.clientId();
        }
    }

    record Close(ConversationId conversation, UUID clientId, CloseOutcome outcome) implements DeskCommand {}

    record Resume(ConversationId conversation, int afterSeq) implements DeskCommand {}
}
