package nl.gem.acceptance.handover;

import nl.gem.chatbot.conversation.Conversation;
import nl.gem.chatbot.conversation.Log;
import nl.gem.chatbot.conversation.Owner;
import nl.gem.chatbot.handover.HandoverRules;
import nl.gem.chatbot.handover.LiveChatEvent;
import nl.gem.chatbot.handover.Step;
import nl.gem.livechat.conversation.ChatbotEvent;
import nl.gem.livechat.conversation.LiveConversation;
import nl.gem.livechat.conversation.Replication;

/** The two halves as they are, and what the services around them decide. A mutant leaves one rule out. */
class Machines {

    final HandoverRules rules = new HandoverRules(HandoverWorld::notice);

    Step chatbotTakes(Conversation row, long sequence, LiveChatEvent event, Log log) {
        return rules.receive(row, sequence, event, log, HandoverWorld.NOW);
    }

    /** Every step of the chatbot, the taking of an event apart, before it is stored. */
    Step chatbotDid(Conversation before, Step step) {
        return step;
    }

    /** The condition of the hot path's update. */
    boolean gemMayAppend(Conversation row, int epoch) {
        return row.owner() == Owner.GEM && row.epoch() == epoch;
    }

    /** Whether a question that finds another owner is looked at again. */
    boolean reroutes() {
        return true;
    }

    /** Whether an event for a conversation that is gone is answered by an erasure. */
    boolean tellsErased(LiveChatEvent event) {
        return event instanceof LiveChatEvent.RepeatAsked || event instanceof LiveChatEvent.Unreadable;
    }

    nl.gem.livechat.conversation.Step liveChatTakes(LiveConversation row, long sequence, ChatbotEvent event) {
        return Replication.take(row, sequence, event, HandoverWorld.NOW);
    }

    nl.gem.livechat.conversation.Step liveChatRepairs(LiveConversation row, long sequence) {
        return Replication.repair(row, sequence);
    }

    /** Every act at the desk, before it is stored. */
    nl.gem.livechat.conversation.Step deskDid(LiveConversation before, nl.gem.livechat.conversation.Step step) {
        return step;
    }

    /** What the database says of an erased conversation afterwards: a keyed hash of the id is all that is kept. */
    LiveConversation leftOfErased(LiveConversation erased) {
        return LiveConversation.erased(erased.id());
    }
}
