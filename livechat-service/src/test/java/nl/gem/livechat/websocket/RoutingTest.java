package nl.gem.livechat.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.gem.livechat.plan.AgentPlan;
import nl.gem.livechat.plan.DeskPlan;
import nl.gem.livechat.plan.LivePlan;
import nl.gem.livechat.plan.Patience;
import nl.gem.livechat.plan.Team;
import nl.gem.livechat.stack.Console;
import nl.gem.livechat.stack.Ids;
import nl.gem.livechat.stack.LiveTest;
import nl.gem.livechat.stack.Rows;
import nl.gem.livechat.stack.Token;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RoutingTest extends LiveTest {

    private static final String ALWAYS = "MON-SUN 00:00-24:00";
    private static final String TAX = "belasting.kwijtschelding";

    @Inject
    @SuppressWarnings("NullAway.Init")
    LivePlan livePlan;

    @BeforeEach
    void two_teams() {
        livePlan.become(new DeskPlan(
                List.of(
                        new Team("kcc", "KCC", ALWAYS, List.of()),
                        new Team("belastingen", "Belastingen", ALWAYS, List.of("belasting*"))),
                List.of(),
                DeskPlan.STANDARD_CAPACITY,
                Map.of(
                        "sanne-id", new AgentPlan(Set.of("kcc"), null),
                        "bram-id", new AgentPlan(Set.of("belastingen"), null)),
                Patience.STANDARD,
                true,
                List.of()));
    }

    @AfterEach
    void one_team() {
        livePlan.become(DeskPlan.standard(ALWAYS));
    }

    @Test
    void conversation_is_shown_and_given_to_its_team_only() {
        Console sanne = console(Token.SANNE);
        Console bram = console(Token.BRAM);
        chatbot.request(conversation, 1, true, TAX);
        assertThat(bram.inQueue(conversation).getString("team")).isEqualTo("belastingen");

        UUID next = Ids.now();
        chatbot.request(next, 1, true);
        assertThat(sanne.inQueue(next).getString("team")).isEqualTo("kcc");
        assertThat(sanne.everything()).doesNotContain(conversation.toString());

        sanne.accept(conversation);
        assertThat(sanne.next("error", conversation).getString("code")).isEqualTo("not-yours");
        assertThat(Rows.of(conversation, "state")).isEqualTo("WAITING");
        bram.accept(conversation);
        chatbot.next(conversation, "medewerker-toegetreden");
        assertThat(Rows.of(conversation, "reserved_team")).isEqualTo("belastingen");
    }

    @Test
    void resident_hears_the_place_within_the_queue_of_the_team() {
        chatbot.request(Ids.now(), 1, true);
        chatbot.request(Ids.now(), 1, true);
        chatbot.request(conversation, 1, true, "belasting.%s".formatted(conversation));

        int place = chatbot.next(conversation, "wachtrij-gewijzigd").data().getInteger("position");

        assertThat(place).isEqualTo(1 + othersOfTheTeam());
    }

    @Test
    void expected_wait_is_what_the_team_took_today_and_not_told_before() {
        Console bram = console(Token.BRAM);
        bram.send(new JsonObject().put("type", "presence").put("status", "available"));
        chatbot.request(conversation, 1, true, TAX);
        assertThat(chatbot.next(conversation, "wachtrij-gewijzigd").data().containsKey("waitSeconds"))
                .isFalse();
        bram.accept(conversation);
        chatbot.next(conversation, "medewerker-toegetreden");
        chatbot.confirm(conversation, 2, 1);
        bram.next("accepted", conversation);
        bram.close(conversation, UUID.randomUUID()).next("ack", conversation);
        Rows.one("update gem.live_conversation set confirmed_at = closed_at - interval '8 minutes'"
                + " where conversation_id = '" + conversation + "'");

        UUID next = Ids.now();
        chatbot.request(next, 1, true, TAX);

        assertThat(chatbot.next(next, "wachtrij-gewijzigd").data().getInteger("waitSeconds"))
                .isEqualTo(480);
    }

    /** Those of other tests, which stay in the queue: all asked at the same moment, so the id decides. */
    private int othersOfTheTeam() {
        return Integer.parseInt(Rows.one("select count(*) from gem.live_conversation where state = 'WAITING'"
                + " and topic like 'belasting%' and conversation_id < '" + conversation + "'"));
    }
}
