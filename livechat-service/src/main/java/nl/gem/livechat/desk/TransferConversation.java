package nl.gem.livechat.desk;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import nl.gem.livechat.conversation.Agent;
import nl.gem.livechat.conversation.ConversationId;
import nl.gem.livechat.conversation.DeskActs;
import nl.gem.livechat.conversation.LiveConversation;
import nl.gem.livechat.conversation.LiveConversations;
import nl.gem.livechat.conversation.Reservation;
import nl.gem.livechat.conversation.Step;
import nl.gem.livechat.conversation.Steps;
import nl.gem.livechat.desk.Transcripts.NewNote;
import nl.gem.livechat.plan.DeskPlan;
import nl.gem.livechat.plan.LivePlan;
import nl.gem.livechat.queue.Route;

/** An agent gives a conversation to a colleague or a team, with a note that stays at the desk. */
@ApplicationScoped
public class TransferConversation {

    private final LiveConversations conversations;
    private final Transcripts transcripts;
    private final Agents agents;
    private final Steps steps;
    private final LivePlan livePlan;
    private final Clock clock;

    TransferConversation(
            LiveConversations conversations,
            Transcripts transcripts,
            Agents agents,
            Steps steps,
            LivePlan livePlan,
            Clock clock) {
        this.conversations = conversations;
        this.transcripts = transcripts;
        this.agents = agents;
        this.steps = steps;
        this.livePlan = livePlan;
        this.clock = clock;
    }

    @WithTransaction
    public Uni<Transfer.Outcome> transfer(ConversationId id, Agent giver, Transfer transfer) {
        return conversations.lock(id).flatMap(now -> {
            if (now.wasGivenAway(giver.id(), transfer.clientId())) {
                return Uni.createFrom().item(Transfer.Outcome.DONE);
            }
            if (!now.isOpenTo(giver.id())) {
                return Uni.createFrom().item(Transfer.Outcome.NOT_YOURS);
            }
            return reservation(now, giver, transfer.target())
                    .flatMap(found -> found.flatMap(
                                    reservation -> DeskActs.transfer(now, giver.id(), transfer.clientId(), reservation))
                            .map(step -> store(step, giver, transfer))
                            .orElseGet(() -> Uni.createFrom().item(Transfer.Outcome.NOBODY)));
        });
    }

    private Uni<Transfer.Outcome> store(Step step, Agent giver, Transfer transfer) {
        String note = transfer.note();
        return steps.store(step)
                .chain(() -> note == null
                        ? Uni.createFrom().voidItem()
                        : transcripts.add(step.next().id(), new NewNote(transfer.clientId(), giver.chatName(), note)))
                .replaceWith(Transfer.Outcome.DONE);
    }

    /** Empty when there is nobody of that name, or it is the giver. */
    private Uni<Optional<Reservation>> reservation(LiveConversation now, Agent giver, Transfer.Target target) {
        DeskPlan plan = livePlan.now();
        return switch (target) {
            case Transfer.ToTeam team ->
                Uni.createFrom().item(plan.team(team.id()).map(known -> Reservation.ofTeam(known.id())));
            case Transfer.ToAgent colleague ->
                colleague.id().equals(giver.id())
                        ? Uni.createFrom().item(Optional.empty())
                        : agents.knows(colleague.id())
                                .map(known ->
                                        known ? Optional.of(keptFor(now, colleague.id(), plan)) : Optional.empty());
        };
    }

    private Reservation keptFor(LiveConversation now, String colleague, DeskPlan plan) {
        Route route = Route.of(now.handover(), plan, clock.instant());
        return new Reservation(
                route.teamAfter(colleague, plan),
                colleague,
                clock.instant().plus(plan.patience().reserved()));
    }
}
