package nl.gem.livechat.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.oidc.SecurityEvent;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Set;
import nl.gem.livechat.stack.Console;
import nl.gem.livechat.stack.LiveTest;
import nl.gem.livechat.stack.Rows;
import nl.gem.livechat.stack.Token;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SigningOutTest extends LiveTest {

    private static final int POLICY_VIOLATION = 1008;

    private final String agent = "leaving-" + conversation;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Event<SecurityEvent> securityEvents;

    @Test
    void signing_out_closes_every_socket_and_gives_the_conversations_back_at_once() throws Throwable {
        String token = Token.of(agent, "Lotte", "kcc-agent");
        Console console = serving(token);
        Console secondTab = console(token);

        VertxContextSupport.subscribeAndAwait(() -> Uni.createFrom().item(() -> {
            securityEvents.fire(new SecurityEvent(SecurityEvent.Type.OIDC_LOGOUT_RP_INITIATED, identity()));
            return agent;
        }));

        console.closedWith(POLICY_VIOLATION);
        secondTab.closedWith(POLICY_VIOLATION);
        assertThat(chatbot.next(conversation, "medewerker-vertrokken").data().getString("reason"))
                .isEqualTo("gone");
        assertThat(Rows.of(conversation, "state")).isEqualTo("WAITING");
    }

    @Test
    void socket_closes_when_its_token_ends_and_without_the_role_no_other_opens() {
        Console console = console(Token.of(agent, "Lotte", "kcc-agent", 3));

        console.closedWith(POLICY_VIOLATION);
        assertThatThrownBy(() -> Console.open(desk(), Token.of(agent, "Lotte", "trainer")))
                .hasMessageContaining("WebSocketHandshakeException");
    }

    private SecurityIdentity identity() {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new SignedInAs(agent))
                .build();
    }

    private record SignedInAs(String subject) implements JsonWebToken {

        @Override
        public String getName() {
            return subject;
        }

        @Override
        public Set<String> getClaimNames() {
            return Set.of("sub");
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String name) {
            return name.equals("sub") ? (T) subject : null;
        }
    }
}
