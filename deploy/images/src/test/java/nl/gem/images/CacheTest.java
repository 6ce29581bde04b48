package nl.gem.images;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CacheTest {

    private static final List<String> BASE = List.of("system", "jre");

    @Test
    void one_layer_on_top_of_the_base_is_the_cache() {
        assertThatCode(() -> Cache.refuseOthers(BASE, List.of("system", "jre", "cache")))
                .doesNotThrowAnyException();
    }

    @Test
    void layers_that_are_not_those_of_the_base_are_refused() {
        assertThatThrownBy(() -> Cache.refuseOthers(BASE, List.of("system", "another", "cache")))
                .isInstanceOf(ImageFailure.class);
        assertThatThrownBy(() -> Cache.refuseOthers(BASE, BASE)).isInstanceOf(ImageFailure.class);
        assertThatThrownBy(() -> Cache.refuseOthers(BASE, List.of("system", "jre", "cache", "more")))
                .isInstanceOf(ImageFailure.class);
    }
}
