package nl.gem.livechat.queue;

import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** The conversations that wait, as stored, and what is known of the pace of the desk. */
public interface WaitingConversations {

    Uni<WaitingList> list();

    /**
     * @param since from when closed conversations count
     * @param alive sockets without a sign of life since then do not count
     */
    Uni<Pace> pace(Instant since, Instant alive);
}
