package nl.gem.retention.transport;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** The broker's topics. */
public interface Topics {

    /** All topics but the broker's own; nothing when the broker does not answer. Never fails. */
    Uni<Optional<List<TopicFacts>>> look();

    /** Fails when the broker refuses. */
    Uni<Void> create(DeclaredTopic topic);

    /** Sets every declared setting; fails when the broker refuses. */
    Uni<Void> correct(DeclaredTopic topic);
}
