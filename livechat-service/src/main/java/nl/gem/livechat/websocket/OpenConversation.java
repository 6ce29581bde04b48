package nl.gem.livechat.websocket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.gem.livechat.conversation.LiveConversation;
import nl.gem.livechat.conversation.Message;
import nl.gem.livechat.conversation.Offer;
import nl.gem.livechat.conversation.State;
import nl.gem.livechat.desk.AnswerDue;
import nl.gem.livechat.desk.ConversationView;
import nl.gem.livechat.desk.Note;
import nl.gem.livechat.plan.Patience;
import org.jspecify.annotations.Nullable;

/**
 * What one socket has had of one conversation. Nothing of the content is in it, only how far the screen is; it is
 * touched by one piece of the socket's work at a time.
 */
final class OpenConversation {

    private final String id;
    private final String agentId;
    private final Set<UUID> unanswered = new HashSet<>();
    private int seq;
    private int note;
    private int assignment;
    private @Nullable Instant returnsAt;
    private volatile boolean shown;
    private boolean over;

    OpenConversation(String id, String agentId) {
        this.id = id;
        this.agentId = agentId;
    }

    int seq() {
        return seq;
    }

    int note() {
        return note;
    }

    /** Whether the agent sees it now. */
    boolean isShown() {
        return shown;
    }

    /** The assignment under which the agent sees it now; 0 when the screen shows nothing of it. */
    int shownAssignment() {
        return shown ? assignment : 0;
    }

    /** Nothing more is to be told of it. */
    boolean isDone() {
        return over && unanswered.isEmpty();
    }

    /** The screen has everything up to here, or nothing: it gets {@code accepted} with the rest. */
    void startAfter(int lastSeq) {
        seq = lastSeq;
        note = 0;
        shown = false;
        over = false;
    }

    void offered(UUID clientId) {
        unanswered.add(clientId);
    }

    /** This socket closed it and knows. */
    void closedHere() {
        over = true;
        shown = false;
    }

    /** What the screen lacks, in order. */
    List<DeskFrame> catchUp(ConversationView view, Patience patience) {
        LiveConversation now = view.conversation();
        List<DeskFrame> frames = new ArrayList<>();
        if (now.isOpenTo(agentId)) {
            show(view, patience, frames);
        } else if (now.isWith(agentId)) {
            hide(frames, left(now));
            over = false;
        } else {
            end(now, frames);
        }
        refusals(now, frames);
        return frames;
    }

    private void show(ConversationView view, Patience patience, List<DeskFrame> frames) {
        int current = view.conversation().handover().assignment();
        boolean continued = shown && assignment == current;
        if (continued) {
            view.messages().forEach(message -> frames.add(new DeskFrame.Said(id, MessageJson.of(message))));
        } else {
            frames.add(DeskFrame.Accepted.of(view.conversation(), view.messages()));
        }
        shown = true;
        over = false;
        assignment = current;
        for (Message message : view.messages()) {
            seq = message.seq();
        }
        for (Note written : view.notes()) {
            note = written.nr();
            frames.add(new DeskFrame.Noted(
                    id, written.clientId().toString(), written.author(), written.text(), written.writtenAt()));
        }
        due(AnswerDue.of(view.conversation().handover(), patience).orElse(null), continued, frames);
        view.conversation().offers().stream()
                .filter(offer -> isOwed(offer, continued))
                .forEach(offer -> unanswered.add(offer.clientId()));
    }

    private void due(@Nullable Instant now, boolean continued, List<DeskFrame> frames) {
        if (!continued || !Objects.equals(now, returnsAt)) {
            frames.add(new DeskFrame.Due(id, now));
        }
        returnsAt = now;
    }

    /** A screen that comes back hears also of refusals that it may have missed. */
    private boolean isOwed(Offer offer, boolean continued) {
        boolean missed = !continued && offer.assignment() == assignment && offer.refusal() != null;
        return offer.agentId().equals(agentId) && (offer.isUnanswered() || missed);
    }

    /** The content leaves the screen; when it comes back it comes whole. */
    private void hide(List<DeskFrame> frames, DeskFrame why) {
        if (shown) {
            frames.add(why);
            startAfter(0);
        }
    }

    private void end(LiveConversation now, List<DeskFrame> frames) {
        if (!over) {
            frames.add(ending(now));
        }
        startAfter(0);
        over = true;
        if (now.state() == State.ERASED) {
            unanswered.clear();
        }
    }

    private DeskFrame ending(LiveConversation now) {
        return switch (now.state()) {
            case ERASED -> new DeskFrame.Erased(id);
            case CLOSED ->
                now.wasClosedBy(agentId) ? new DeskFrame.Left(id, null) : new DeskFrame.Withdrawn(id, now.endReason());
            case NONE, WAITING, CLAIMED, CONFIRMED -> left(now);
        };
    }

    private DeskFrame left(LiveConversation now) {
        return new DeskFrame.Left(
                id,
                switch (now.whyLeft(agentId)) {
                    case TRANSFERRED -> "transferred";
                    case GONE -> "gone";
                    case UNANSWERED -> "unanswered";
                });
    }

    private void refusals(LiveConversation now, List<DeskFrame> frames) {
        for (Offer offer : now.offers()) {
            String refusal = offer.refusal();
            if (refusal != null && unanswered.contains(offer.clientId())) {
                frames.add(new DeskFrame.Refused(id, offer.clientId().toString(), refusal));
            }
            if (!offer.isUnanswered()) {
                unanswered.remove(offer.clientId());
            }
        }
        unanswered.removeIf(clientId -> now.offer(clientId).isEmpty());
    }
}
