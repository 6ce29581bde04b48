package nl.gem.chatbot.abuse;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.gem.chatbot.access.Reason;
import nl.gem.chatbot.access.StaffMember;
import nl.gem.chatbot.conversation.Network;

/** What is stored of networks: for 14 days, and for maintainers only. */
public interface NetworkRecords {

    /** @param refusals how often each was refused */
    Uni<Void> add(Map<Network, Integer> refusals);

    /** Those that are blocked now. */
    Uni<List<Network>> blocked();

    /** Those that were refused most or are blocked, the worst first. That somebody looked is logged. */
    Uni<List<RefusedNetwork>> mostRefused(StaffMember viewer);

    /**
     * Blocks it from now on, whatever was decided about it before. Logged with the reason and without the network.
     *
     * @return until when
     */
    Uni<Instant> block(Network network, Duration term, Reason reason, StaffMember by);

    /** Logged without the network; false when it was not blocked. */
    Uni<Boolean> unblock(Network network, StaffMember by);
}
