package nl.gem.kit.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KindsTest {

    sealed interface Shape {

        record Circle() implements Shape {}

        sealed interface Angular extends Shape {}
    }

    record Square() implements Shape.Angular {}

    record Triangle() implements Shape.Angular {}

    @Test
    void each_has_an_example() {
        Kinds.assertExampleOfEach(
                Shape.class, Stream.of(new Shape.Circle(), new Square(), new Triangle(), new Square()));
    }

    @Test
    void one_without_an_example_is_named() {
        assertThatThrownBy(() -> Kinds.assertExampleOfEach(Shape.class, Stream.of(new Shape.Circle(), new Square())))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Triangle");
    }
}
