package nl.gem.chatbot.websocket;

import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.gem.chatbot.abuse.Networks;
import nl.gem.chatbot.conversation.Network;
import nl.gem.kit.http.ClientAddress;

/** Refuses a socket from a network that is blocked (403) or has as many as it may have (429, RFC 6585). */
@ApplicationScoped
class NetworkCheck implements HttpUpgradeCheck {

    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY_REQUESTS = 429;

    private final ClientAddress addresses;
    private final Networks networks;

    NetworkCheck(ClientAddress addresses, Networks networks) {
        this.addresses = addresses;
        this.networks = networks;
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext context) {
        return addresses
                .of(context.httpRequest())
                .flatMap(Network::of)
                .map(networks::admit)
                .map(admission -> switch (admission) {
                    case WELCOME -> CheckResult.permitUpgrade();
                    case TOO_MANY -> CheckResult.rejectUpgrade(TOO_MANY_REQUESTS);
                    case BLOCKED -> CheckResult.rejectUpgrade(FORBIDDEN);
                })
                .orElseGet(CheckResult::permitUpgrade);
    }
}
