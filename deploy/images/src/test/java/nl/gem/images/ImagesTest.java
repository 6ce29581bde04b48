package nl.gem.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.gem.local.Service;
import org.junit.jupiter.api.Test;

class ImagesTest {

    @Test
    void all_images_are_made_unless_some_are_named() {
        assertThat(Images.wanted()).containsExactly(Service.values());
        assertThat(Images.wanted("retention", "chatbot")).isEqualTo(List.of(Service.RETENTION, Service.CHATBOT));
    }

    @Test
    void image_that_nobody_knows_is_refused_in_a_sentence() {
        assertThatThrownBy(() -> Images.wanted("frontend"))
                .isInstanceOf(ImageFailure.class)
                .hasMessageContaining("\"frontend\"");
    }
}
