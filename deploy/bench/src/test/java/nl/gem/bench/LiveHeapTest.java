package nl.gem.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LiveHeapTest {

    @Test
    void the_bytes_of_all_classes_together_count() {
        assertThat(LiveHeap.total("""
            4711:
             num     #instances         #bytes  class name (module)
            -------------------------------------------------------
               1:         23054        1829264  [B (java.base@25)
               2:         19611         470664  java.lang.String (java.base@25)
            Total         42665        2299928
            """)).isEqualTo(2_299_928);
    }

    @Test
    void an_answer_without_a_total_is_refused() {
        assertThatThrownBy(() -> LiveHeap.total("12345: No such process\n")).isInstanceOf(BenchFailure.class);
    }
}
