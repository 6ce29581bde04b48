package nl.gem.kit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessEntryTest {

    private static final UUID CONVERSATION = new UUID(1, 2);

    @ParameterizedTest
    @CsvSource({"'',Tessa,trainer,lezen", "id,' ',trainer,lezen", "id,Tessa,'',lezen", "id,Tessa,trainer,''"})
    void entry_says_who_in_which_role_and_for_what(String person, String name, String role, String activity) {
        assertThatThrownBy(() -> new AccessEntry(person, name, role, activity, null, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void conversation_of_which_two_questions_were_read_stands_in_it_once() {
        AccessEntry entry =
                new AccessEntry("id", "Tessa", "trainer", "lezen", null, List.of(CONVERSATION, CONVERSATION));

        assertThat(entry.conversations()).containsExactly(CONVERSATION);
    }
}
