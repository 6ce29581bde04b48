package nl.gem.retention.transport;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Creates the topics that are missing and sets right those that drifted, each by itself. */
@ApplicationScoped
public class DeclareTopics {

    private final Topics topics;
    private final TopicReports reports;

    DeclareTopics(Topics topics, TopicReports reports) {
        this.topics = topics;
        this.reports = reports;
    }

    /** Does nothing while the broker is away; never fails. */
    public Uni<Void> declare() {
        return topics.look().flatMap(look -> look.isEmpty() ? Uni.createFrom().voidItem() : declare(look.get()));
    }

    private Uni<Void> declare(List<TopicFacts> present) {
        Map<String, TopicFacts> byName =
                present.stream().collect(Collectors.toMap(TopicFacts::name, Function.identity()));
        return Multi.createFrom()
                .iterable(DeclaredTopic.ALL)
                .onItem()
                .transformToUniAndConcatenate(topic -> declare(topic, byName.get(topic.name())))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> declare(DeclaredTopic topic, @Nullable TopicFacts facts) {
        return agree(topic, facts)
                .onFailure()
                .invoke(failure -> reports.refused(topic, failure))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private Uni<Void> agree(DeclaredTopic topic, @Nullable TopicFacts facts) {
        if (facts == null) {
            return topics.create(topic).invoke(() -> reports.created(topic));
        }
        List<String> drift = topic.drift(facts);
        return drift.isEmpty()
                ? Uni.createFrom().voidItem()
                : topics.correct(topic).invoke(() -> reports.corrected(topic, drift));
    }
}
