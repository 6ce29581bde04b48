package nl.gem.chatbot.rephrasing;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Answers that nobody finished, because a replica died over them: the article itself is appended. */
@ApplicationScoped
public class FinishLapsed {

    private static final int AT_ONCE = 200;

    private final AnswerLeases leases;

    public FinishLapsed(AnswerLeases leases) {
        this.leases = leases;
    }

    /** Finishes each in a transaction of its own; one that fails waits for the next look. */
    public Uni<Void> finish() {
        return leases.lapsed(AT_ONCE)
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(lease -> leases.finish(lease.id(), lease.questionSeq(), lease.plain())
                        .onFailure()
                        .recoverWithItem(false))
                .onItem()
                .ignoreAsUni();
    }
}
