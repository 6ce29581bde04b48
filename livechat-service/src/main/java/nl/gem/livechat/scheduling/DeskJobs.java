package nl.gem.livechat.scheduling;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import nl.gem.livechat.desk.CloseConversation;
import nl.gem.livechat.desk.Desk;
import nl.gem.livechat.desk.FindWork;
import nl.gem.livechat.desk.LeaveConversation;
import nl.gem.livechat.desk.PurgeConversation;
import nl.gem.livechat.plan.LoadPlan;
import nl.gem.livechat.queue.ReadQueue;
import nl.gem.livechat.queue.TellPositions;
import nl.gem.livechat.queue.Waiting;
import org.jboss.logging.Logger;

/** Looks at fixed intervals for conversations that something is due for, and does it one by one. */
@ApplicationScoped
class DeskJobs {

    private static final Logger LOG = Logger.getLogger(DeskJobs.class);

    private final FindWork findWork;
    private final LeaveConversation leaveConversation;
    private final PurgeConversation purgeConversation;
    private final CloseConversation closeConversation;
    private final TellPositions tellPositions;
    private final ReadQueue readQueue;
    private final Desk desk;
    private final LoadPlan loadPlan;

    DeskJobs(
            FindWork findWork,
            LeaveConversation leaveConversation,
            PurgeConversation purgeConversation,
            CloseConversation closeConversation,
            TellPositions tellPositions,
            ReadQueue readQueue,
            Desk desk,
            LoadPlan loadPlan) {
        this.findWork = findWork;
        this.leaveConversation = leaveConversation;
        this.purgeConversation = purgeConversation;
        this.closeConversation = closeConversation;
        this.tellPositions = tellPositions;
        this.readQueue = readQueue;
        this.desk = desk;
        this.loadPlan = loadPlan;
    }

    @Scheduled(every = "{gem.schedule.abandoned-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> agentsWhoAreGone() {
        return findWork.abandoned().flatMap(found -> each(found, leaveConversation::leaveIfGone));
    }

    @Scheduled(every = "{gem.schedule.unanswered-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> agentsWhoDoNotAnswer() {
        return findWork.unanswered().flatMap(found -> each(found, leaveConversation::leaveIfUnanswered));
    }

    @Scheduled(every = "{gem.schedule.purge-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> purge() {
        return findWork.purgeable().flatMap(found -> each(found, purgeConversation::purge));
    }

    @Scheduled(every = "{gem.schedule.positions-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> positions() {
        return tellPositions.tell();
    }

    /** Whoever still waits when the desk has closed goes back to the chatbot. */
    @Scheduled(every = "{gem.schedule.closing-every}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> closing() {
        return loadPlan.loadOnce().chain(() -> desk.isOpen() ? Uni.createFrom().voidItem() : sendBack());
    }

    private Uni<Void> sendBack() {
        return readQueue
                .read()
                .flatMap(list -> each(
                        list.waiting().stream().map(Waiting::id).toList(),
                        id -> closeConversation.closeUnanswered(id).replaceWithVoid()));
    }

    /** One that fails does not keep the others waiting; it is found again next time. */
    private static <T> Uni<Void> each(List<T> items, Function<T, Uni<Void>> work) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(item -> work.apply(item)
                        .onFailure()
                        .invoke(failure -> LOG.warn("A conversation could not be looked after", failure))
                        .onFailure()
                        .recoverWithNull())
                .collect()
                .asList()
                .replaceWithVoid();
    }
}
