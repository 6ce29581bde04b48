package nl.gem.kit.wakeup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HintTest {

    private static final String BATON = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void baton_is_taken_off_the_place() {
        assertThat(Hint.read("0199f3b4-7c11-7e22-8a33-1b2c3d4e5f60 7 state|" + BATON))
                .isEqualTo(new Hint("0199f3b4-7c11-7e22-8a33-1b2c3d4e5f60 7 state", BATON));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"plan", "0199f3b4-7c11-7e22-8a33-1b2c3d4e5f60 7", "signed-out a|b", "x|00-0af7-b7ad-01", "", "|"
            })
    void what_has_none_is_a_place_as_it_stands(String payload) {
        assertThat(Hint.read(payload)).isEqualTo(new Hint(payload, null));
    }

    @Test
    void work_that_is_not_traced_says_only_where_to_look() {
        assertThat(Hint.toLook("plan")).isEqualTo("plan");
    }
}
