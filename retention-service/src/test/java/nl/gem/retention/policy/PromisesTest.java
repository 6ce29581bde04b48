package nl.gem.retention.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PromisesTest {

    private static final Term BUDGETED = new Term(Duration.ofHours(480), Duration.ofHours(672));
    private static final Promises PROMISES = new Promises(Map.of(DataClass.CONVERSATION, BUDGETED));

    @Test
    void a_policy_table_may_keep_data_shorter_and_not_longer() {
        assertThat(PROMISES.isExceededBy(DataClass.CONVERSATION, BUDGETED)).isFalse();
        assertThat(PROMISES.isExceededBy(
                        DataClass.CONVERSATION, new Term(Duration.ofHours(300), Duration.ofHours(600))))
                .isFalse();
        assertThat(PROMISES.isExceededBy(
                        DataClass.CONVERSATION, new Term(Duration.ofHours(648), Duration.ofHours(672))))
                .isTrue();
        assertThat(PROMISES.isExceededBy(
                        DataClass.CONVERSATION, new Term(Duration.ofHours(480), Duration.ofHours(673))))
                .isTrue();
    }

    @Test
    void topics_have_terms_of_their_own() {
        assertThatIllegalArgumentException().isThrownBy(() -> PROMISES.of(DataClass.TRANSPORT));
    }
}
