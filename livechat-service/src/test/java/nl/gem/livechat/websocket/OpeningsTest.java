package nl.gem.livechat.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import nl.gem.livechat.stack.Console;
import nl.gem.livechat.stack.LiveTest;
import nl.gem.livechat.stack.Rows;
import nl.gem.livechat.stack.Token;
import nl.gem.local.Databases;
import org.junit.jupiter.api.Test;

/** Every opening of a conversation by an agent stands in the access log. */
@QuarkusTest
class OpeningsTest extends LiveTest {

    private static final String OPENED = "livechat: overgenomen gesprek geopend";

    @Test
    void conversation_that_comes_on_the_screen_is_written_down_once() {
        Console sanne = serving(Token.SANNE);

        assertThat(entries("sanne-id")).isEqualTo("Sanne|kcc-agent|" + OPENED);

        chatbot.place(conversation, 3, 4, "nog een vraag");
        sanne.next("message", conversation);
        assertThat(entries("sanne-id")).isEqualTo("Sanne|kcc-agent|" + OPENED);
    }

    @Test
    void second_screen_of_the_same_agent_is_a_second_opening() {
        serving(Token.SANNE);

        console(Token.SANNE)
                .send(Console.frame("resume", conversation).put("afterSeq", 0))
                .next("accepted", conversation);

        assertThat(count()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void who_only_sees_the_queue_or_waits_for_the_confirmation_opened_nothing() {
        waiting();
        Console bram = console(Token.BRAM);
        Console sanne = console(Token.SANNE).accept(conversation);
        chatbot.next(conversation, "medewerker-toegetreden");
        bram.accept(conversation).next("taken", conversation);
        bram.send(Console.frame("resume", conversation).put("afterSeq", 0)).next("error", conversation);
        sanne.settle();

        assertThat(count()).isZero();
    }

    @Test
    void what_cannot_be_written_down_is_not_shown() {
        waiting();
        Console sanne = console(Token.SANNE).accept(conversation);
        chatbot.next(conversation, "medewerker-toegetreden");
        String service = Databases.service(Databases.LIVECHAT);
        Rows.one("revoke insert on gem.access_log from " + service);
        try {
            chatbot.confirm(conversation, 2, 1);
            soon(() -> assertThat(Rows.of(conversation, "state")).isEqualTo("CONFIRMED"));
            sanne.send(Console.frame("resume", conversation).put("afterSeq", 0)).settle();
            assertThat(sanne.everything()).doesNotContain("vraag 1");
        } finally {
            Rows.one("grant insert on gem.access_log to " + service);
        }
        sanne.next("accepted", conversation);
        assertThat(count()).isEqualTo(1);
    }

    private int count() {
        return Rows.count("access_conversation", conversation);
    }

    private String entries(String person) {
        return Rows.one("""
                select string_agg(concat_ws('|', l.name, l.role, l.activity, l.reason), ',')
                from gem.access_log l join gem.access_conversation c using (n)
                where l.person = '%s' and c.conversation_id = '%s'""".formatted(person, conversation));
    }
}
