package nl.gem.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The records and classes that a sealed type consists of. */
public final class Kinds {

    private Kinds() {}

    /** So that a kind that is added later is not left out of a test by examples. */
    public static <T> void assertExampleOfEach(Class<T> sealed, Stream<? extends T> examples) {
        Set<Class<?>> shown = examples.map(Object::getClass).collect(Collectors.toSet());
        assertThat(shown).as("an example of each").isEqualTo(of(sealed).collect(Collectors.toSet()));
    }

    private static Stream<Class<?>> of(Class<?> type) {
        return type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Kinds::of) : Stream.of(type);
    }
}
