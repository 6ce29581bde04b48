package nl.gem.acceptance.handover;

import java.util.ArrayList;
import java.util.List;
import nl.gem.livechat.conversation.Effect;
import nl.gem.livechat.conversation.LiveConversation;
import nl.gem.livechat.conversation.Message;
import nl.gem.livechat.conversation.Step;

/**
 * What live chat's database holds of the conversation.
 *
 * @param messages the replica itself
 * @param wiped whether it was erased once: nothing may come back
 */
record LiveChatHalf(LiveConversation row, List<Message> messages, boolean wiped) {

    static LiveChatHalf of(LiveConversation unknown) {
        return new LiveChatHalf(unknown, List.of(), false);
    }

    boolean isServing() {
        return row.state().isServing();
    }

    /** Every effect but the sending is carried out here. */
    LiveChatHalf stored(Step step, Machines machines) {
        List<Message> kept = new ArrayList<>(messages);
        boolean erased = false;
        for (Effect effect : step.effects()) {
            switch (effect) {
                case Effect.Send send -> {}
                case Effect.StoreMessages store -> kept.addAll(store.messages());
                case Effect.DeleteMessages delete -> kept.clear();
                case Effect.EraseEverything erase -> {
                    kept.clear();
                    erased = true;
                }
            }
        }
        LiveConversation next = erased ? machines.leftOfErased(step.next()) : step.next();
        return new LiveChatHalf(next, List.copyOf(kept), wiped || erased);
    }
}
