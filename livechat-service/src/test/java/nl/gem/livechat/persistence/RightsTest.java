package nl.gem.livechat.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import nl.gem.livechat.stack.Ids;
import nl.gem.livechat.stack.LiveTest;
import nl.gem.livechat.stack.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RightsTest extends LiveTest {

    @ParameterizedTest
    @ValueSource(strings = {"live_conversation", "live_message", "live_offer", "live_note"})
    void service_may_not_read_a_partition(String store) {
        String day = LocalDate.now(ZoneOffset.UTC).format(DateTimeFormatter.BASIC_ISO_DATE);

        assertThatThrownBy(() -> Rows.asService("select count(*) from gem." + store + "_" + day))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void service_does_not_see_what_has_expired() throws SQLException {
        UUID expired = Ids.old(Duration.ofDays(30));
        String day = LocalDate.now(ZoneOffset.UTC).minusDays(30).toString();
        Rows.one("create table gem.live_note_expired partition of gem.live_note for values from (gem.uuid7_floor('"
                + day + "T00:00:00Z')) to (gem.uuid7_floor('" + day + "T23:59:59Z'))");
        Rows.one("insert into gem.live_note (conversation_id, nr, client_id, agent_name, text, written_at) values ('"
                + expired + "', 1, gen_random_uuid(), 'Sanne', 'oud', now()) returning 1");
        String query = "select count(*) from gem.live_note where conversation_id = '" + expired + "'";

        assertThat(Rows.one(query)).isEqualTo("1");
        assertThat(Rows.asService(query)).isEqualTo("0");
        Rows.one("drop table gem.live_note_expired");
    }
}
