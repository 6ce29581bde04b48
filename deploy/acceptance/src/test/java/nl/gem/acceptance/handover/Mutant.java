package nl.gem.acceptance.handover;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.gem.chatbot.conversation.Conversation;
import nl.gem.chatbot.conversation.Draft;
import nl.gem.chatbot.conversation.Log;
import nl.gem.chatbot.conversation.Owner;
import nl.gem.chatbot.handover.Handover;
import nl.gem.chatbot.handover.HandoverEvent;
import nl.gem.chatbot.handover.LiveChatEvent;
import nl.gem.chatbot.handover.Step;
import nl.gem.livechat.conversation.ChatbotEvent;
import nl.gem.livechat.conversation.Counters;
import nl.gem.livechat.conversation.Effect;
import nl.gem.livechat.conversation.LiveConversation;
import nl.gem.livechat.conversation.State;

/** The machines with one rule of the specification left out; each must break an invariant in its scenario. */
enum Mutant {
    /** Events of an earlier handover count for the open one. */
    HANDOVER_EPOCH(Scenario.TWICE, "I5", new Machines() {
        @Override
        Step chatbotTakes(Conversation row, long sequence, LiveChatEvent event, Log log) {
            return super.chatbotTakes(row, sequence, Rewrite.epoch(event, row), log);
        }
    }),
    /** An agent leaves and says nothing of it. */
    DEPARTED(Scenario.RACES, "I5", new Machines() {
        @Override
        nl.gem.livechat.conversation.Step deskDid(LiveConversation before, nl.gem.livechat.conversation.Step step) {
            boolean left = before.state().hasAgent() && step.next().state() == State.WAITING;
            return left ? Rewrite.without(before, step, effect -> true) : step;
        }
    }),
    /** What is given to a colleague is anybody's of the team. */
    RESERVATION(Scenario.TRANSFERS, "I9", new Machines() {
        @Override
        nl.gem.livechat.conversation.Step deskDid(LiveConversation before, nl.gem.livechat.conversation.Step step) {
            return new nl.gem.livechat.conversation.Step(Rewrite.keptForNobody(step.next()), step.effects());
        }
    }),
    /** A refused offer is not answered. */
    ANSWER_OFFERS(Scenario.RACES, "I8", new Machines() {
        @Override
        Step chatbotTakes(Conversation row, long sequence, LiveChatEvent event, Log log) {
            Step step = super.chatbotTakes(row, sequence, event, log);
            List<HandoverEvent> kept = step.events().stream()
                    .filter(sent -> !(sent instanceof HandoverEvent.Refused))
                    .toList();
            return Rewrite.saying(row, step, kept);
        }
    }),
    /** An offer is appended whoever owns the conversation. */
    OFFER_OWNER(Scenario.RACES, "I2", new Machines() {
        @Override
        Step chatbotTakes(Conversation row, long sequence, LiveChatEvent event, Log log) {
            return event instanceof LiveChatEvent.MessageOffered offer && sequence > row.eventsSeen()
                    ? rules.say(
                            row.withEvents(row.eventsSent(), sequence),
                            List.of(Draft.ofAgent(offer.clientId(), row.agentName(), offer.text())),
                            HandoverWorld.NOW)
                    : super.chatbotTakes(row, sequence, event, log);
        }
    }),
    /** An offer is placed however long the conversation is. */
    LIMIT(Scenario.FULL, "I3", new Machines() {
        @Override
        Step chatbotTakes(Conversation row, long sequence, LiveChatEvent event, Log log) {
            Step step = super.chatbotTakes(row.withLog(row.lastSeq(), 0), sequence, event, log);
            Conversation next = step.next();
            return Rewrite.to(step, next.withLog(next.lastSeq(), row.textBytes() + next.textBytes()), step.events());
        }
    }),
    /** That an offer was refused is forgotten. */
    FINAL(Scenario.DEAD, "I8", new Machines() {
        @Override
        Step chatbotTakes(Conversation row, long sequence, LiveChatEvent event, Log log) {
            return super.chatbotTakes(row, sequence, event, new Log(log.messages(), Map.of()));
        }
    }),
    /** Live chat asks for a repeat without its unanswered offers. */
    REOFFER(Scenario.DEAD, "I8", new Machines() {
        @Override
        nl.gem.livechat.conversation.Step liveChatRepairs(LiveConversation row, long sequence) {
            return Rewrite.without(row, super.liveChatRepairs(row, sequence), Rewrite::isOffer);
        }

        @Override
        nl.gem.livechat.conversation.Step liveChatTakes(LiveConversation row, long sequence, ChatbotEvent event) {
            return Rewrite.without(row, super.liveChatTakes(row, sequence, event), Rewrite::isOffer);
        }
    }),
    /** Live chat asks for nothing after a dead letter. */
    REPAIR_AT_LIVE_CHAT(Scenario.FAULTS, "I5", new Machines() {
        @Override
        nl.gem.livechat.conversation.Step liveChatRepairs(LiveConversation row, long sequence) {
            Counters counted = new Counters(
                    Math.max(sequence, row.counters().in()), row.counters().out());
            return new nl.gem.livechat.conversation.Step(Rewrite.counting(row, counted), List.of());
        }
    }),
    /** The chatbot only takes the number of a dead letter. */
    REPAIR_AT_CHATBOT(Scenario.FAULTS, "I5", new Machines() {
        @Override
        Step chatbotTakes(Conversation row, long sequence, LiveChatEvent event, Log log) {
            return event instanceof LiveChatEvent.Unreadable
                    ? Step.only(row.withEvents(row.eventsSent(), Math.max(sequence, row.eventsSeen())))
                    : super.chatbotTakes(row, sequence, event, log);
        }
    }),
    /** The numbers go with the content. */
    KEEP_COUNTERS(Scenario.TWICE, "I5", new Machines() {
        @Override
        nl.gem.livechat.conversation.Step deskDid(LiveConversation before, nl.gem.livechat.conversation.Step step) {
            return step.effects().contains(new Effect.DeleteMessages())
                    ? new nl.gem.livechat.conversation.Step(
                            Rewrite.counting(step.next(), new Counters(0, 0)), step.effects())
                    : step;
        }
    }),
    /** A repeat goes back as far as it is asked to, and a request without history does not say where the log stood. */
    AFTER_SEQ(Scenario.TWICE, "I4", new Machines() {
        @Override
        Step chatbotTakes(Conversation row, long sequence, LiveChatEvent event, Log log) {
            Handover last = row.handover();
            if (last == null || last.historyShared()) {
                return super.chatbotTakes(row, sequence, event, log);
            }
            Step step = super.chatbotTakes(row.withHandover(Rewrite.fromStart(last)), sequence, event, log);
            return Rewrite.to(step, step.next().withHandover(last), step.events());
        }

        @Override
        Step chatbotDid(Conversation before, Step step) {
            return Rewrite.saying(
                    before, step, step.events().stream().map(Rewrite::fromStart).toList());
        }
    }),
    /** What is said after the end goes to live chat, and live chat takes it. */
    STOP_AT_END(Scenario.RACES, "I4", new Machines() {
        @Override
        Step chatbotDid(Conversation before, Step step) {
            return before.owner().isHandedOver() && !step.next().owner().isHandedOver()
                    ? Rewrite.saying(
                            before,
                            step,
                            Stream.concat(
                                            step.events().stream(),
                                            step.appended().stream().map(HandoverEvent.Placed::new))
                                    .toList())
                    : step;
        }

        @Override
        nl.gem.livechat.conversation.Step liveChatTakes(LiveConversation row, long sequence, ChatbotEvent event) {
            return row.state() == State.CLOSED
                            && event instanceof ChatbotEvent.MessagePlaced placed
                            && placed.message().seq() == row.replica().next()
                    ? Rewrite.grown(row, sequence, placed.message())
                    : super.liveChatTakes(row, sequence, event);
        }
    }),
    /** Live chat forgets that it erased something. */
    TOMBSTONE(Scenario.ERASE, "I6", new Machines() {
        @Override
        LiveConversation leftOfErased(LiveConversation erased) {
            return LiveConversation.unknown(erased.id());
        }
    }),
    /** An erasure counts only in its turn. */
    ERASE_ANY_NUMBER(Scenario.ERASE, "I6", new Machines() {
        @Override
        nl.gem.livechat.conversation.Step liveChatTakes(LiveConversation row, long sequence, ChatbotEvent event) {
            boolean inTurn = sequence == row.counters().in() + 1;
            return event instanceof ChatbotEvent.ConversationErased && !inTurn
                    ? new nl.gem.livechat.conversation.Step(row, List.of())
                    : super.liveChatTakes(row, sequence, event);
        }
    }),
    /** Nobody answers who asks about a conversation that is gone. */
    ERASE_AGAIN(Scenario.ERASE, "I6", new Machines() {
        @Override
        boolean tellsErased(LiveChatEvent event) {
            return false;
        }
    }),
    /** A question that finds another owner is dropped. */
    REROUTE(Scenario.GEM, "I3", new Machines() {
        @Override
        boolean reroutes() {
            return false;
        }
    }),
    /** Gem appends whoever owns the conversation by then. */
    GUARD(Scenario.GEM, "I2", new Machines() {
        @Override
        boolean gemMayAppend(Conversation row, int epoch) {
            return row.owner() != Owner.CLOSED;
        }
    }),
    /** Any confirmation shows the conversation to whoever has it now. */
    CONFIRM_ASSIGNMENT(Scenario.RACES, "I1", new Machines() {
        @Override
        nl.gem.livechat.conversation.Step liveChatTakes(LiveConversation row, long sequence, ChatbotEvent event) {
            ChatbotEvent any = event instanceof ChatbotEvent.HandoverConfirmed
                    ? new ChatbotEvent.HandoverConfirmed(
                            row.handover().epoch(), row.handover().assignment())
                    : event;
            return super.liveChatTakes(row, sequence, any);
        }
    }),
    /** The chatbot takes a number twice. */
    CHATBOT_NUMBERS(Scenario.FAULTS, "I3", new Machines() {
        @Override
        Step chatbotTakes(Conversation row, long sequence, LiveChatEvent event, Log log) {
            return super.chatbotTakes(row.withEvents(row.eventsSent(), sequence - 1), sequence, event, log);
        }
    }),
    /** An agent leaves and the resident is not told. */
    LEFT_NOTICE(Scenario.RACES, "I7", new Machines() {
        @Override
        Step chatbotTakes(Conversation row, long sequence, LiveChatEvent event, Log log) {
            Step step = super.chatbotTakes(row, sequence, event, log);
            return event instanceof LiveChatEvent.AgentLeft && !step.appended().isEmpty()
                    ? Step.only(row.withEvents(row.eventsSent(), sequence).withAssignment(0, null))
                    : step;
        }
    }),
    /** Live chat gets of the history what was not shared. */
    NOT_SHARED(Scenario.RACES, "I1", new Machines() {
        @Override
        Step chatbotDid(Conversation before, Step step) {
            return Rewrite.saying(
                    before,
                    step,
                    step.events().stream()
                            .map(event -> event instanceof HandoverEvent.Requested asked
                                    ? new HandoverEvent.Requested(asked.handover(), asked.language(), step.appended())
                                    : event)
                            .toList());
        }
    });

    final Scenario scenario;
    final String breaks;
    final Machines machines;

    Mutant(Scenario scenario, String breaks, Machines machines) {
        this.scenario = scenario;
        this.breaks = breaks;
        this.machines = machines;
    }
}
