package nl.gem.chatbot.abuse;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import nl.gem.chatbot.conversation.Network;

/** Stores what this replica refused, and hears which networks are blocked. */
@ApplicationScoped
public class FollowNetworks {

    private final Networks networks;
    private final NetworkRecords records;

    FollowNetworks(Networks networks, NetworkRecords records) {
        this.networks = networks;
        this.records = records;
    }

    public Uni<Void> store() {
        networks.tidy();
        Map<Network, Integer> refusals = networks.takeRefusals();
        return refusals.isEmpty()
                ? Uni.createFrom().voidItem()
                : records.add(refusals).onFailure().invoke(() -> networks.putBack(refusals));
    }

    public Uni<Void> readBlocks() {
        return records.blocked().invoke(networks::block).replaceWithVoid();
    }
}
