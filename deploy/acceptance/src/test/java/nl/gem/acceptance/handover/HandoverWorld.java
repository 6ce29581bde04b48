package nl.gem.acceptance.handover;

import java.time.Instant;
import java.util.UUID;
import nl.gem.chatbot.conversation.Conversation;
import nl.gem.chatbot.conversation.ConversationId;
import nl.gem.chatbot.conversation.Language;
import nl.gem.chatbot.conversation.Limits;
import nl.gem.chatbot.handover.LiveChatEvent;
import nl.gem.chatbot.handover.Notice;
import nl.gem.livechat.conversation.Agent;
import nl.gem.livechat.conversation.ChatbotEvent;
import nl.gem.livechat.conversation.LiveConversation;
import org.jspecify.annotations.Nullable;

/**
 * One conversation in both services and everything between them, at one moment.
 *
 * @param thought what a chatbot process has in memory, if anything
 * @param defect what went wrong on the way here; empty when nothing did
 */
record HandoverWorld(
        ChatbotHalf chatbot,
        LiveChatHalf liveChat,
        Topic<ChatbotEvent> toLiveChat,
        Topic<LiveChatEvent> toChatbot,
        @Nullable Thought thought,
        Budget budget,
        String defect) {

    static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
    /** When nothing is kept for a colleague any more. */
    static final Instant LATER = NOW.plusSeconds(60);

    static final String TEAM = "kcc";
    /** A colleague who never comes. */
    static final String ABSENT = "agent-absent";
    /** Somebody for whom nothing is kept. */
    static final Agent STRANGER = new Agent("agent-stranger", "Stranger");

    private static final UUID ID = new UUID((NOW.toEpochMilli() << 16) | 0x7000, 0x8000_0000_0000_0001L);

    /** @param room how much text the conversation can still hold, in bytes */
    static HandoverWorld start(Budget budget, int room) {
        Conversation started = Conversation.started(new ConversationId(ID), Language.NL);
        return new HandoverWorld(
                ChatbotHalf.of(started.withLog(0, Limits.BYTES - room)),
                LiveChatHalf.of(LiveConversation.unknown(new nl.gem.livechat.conversation.ConversationId(ID))),
                Topic.empty(),
                Topic.empty(),
                null,
                budget,
                "");
    }

    /** The agent who gets an assignment: each gets another, so a mix-up shows. */
    static Agent agent(int assignment) {
        return new Agent("agent-" + assignment, "Agent " + assignment);
    }

    static String notice(Notice notice, Language language, @Nullable String agentName) {
        return agentName == null ? notice.name() : notice.name() + " " + agentName;
    }

    boolean isQuiet() {
        return toLiveChat.isEmpty() && toChatbot.isEmpty();
    }

    HandoverWorld with(ChatbotHalf half) {
        return new HandoverWorld(half, liveChat, toLiveChat, toChatbot, thought, budget, defect);
    }

    HandoverWorld with(LiveChatHalf half) {
        return new HandoverWorld(chatbot, half, toLiveChat, toChatbot, thought, budget, defect);
    }

    HandoverWorld withToLiveChat(Topic<ChatbotEvent> topic) {
        return new HandoverWorld(chatbot, liveChat, topic, toChatbot, thought, budget, defect);
    }

    HandoverWorld withToChatbot(Topic<LiveChatEvent> topic) {
        return new HandoverWorld(chatbot, liveChat, toLiveChat, topic, thought, budget, defect);
    }

    HandoverWorld with(@Nullable Thought next) {
        return new HandoverWorld(chatbot, liveChat, toLiveChat, toChatbot, next, budget, defect);
    }

    HandoverWorld with(Budget next) {
        return new HandoverWorld(chatbot, liveChat, toLiveChat, toChatbot, thought, next, defect);
    }

    HandoverWorld spend(Budget.Chance chance) {
        return with(budget.spend(chance));
    }

    /** The first defect is the one to look at. */
    HandoverWorld broken(boolean wrong, String what) {
        return wrong && defect.isEmpty()
                ? new HandoverWorld(chatbot, liveChat, toLiveChat, toChatbot, thought, budget, what)
                : this;
    }
}
