package nl.gem.chatbot.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import nl.gem.chatbot.content.Revision;
import nl.gem.chatbot.linting.Warning;
import nl.gem.chatbot.training.WorkingCopy;
import nl.gem.chatbot.wire.WireArticle;
import nl.gem.chatbot.wire.WireMessage;
import org.jspecify.annotations.Nullable;

/** A topic with everything that is known about it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ArticleJson(
        String topic,
        @Nullable WireArticle live,
        @Nullable WireArticle draft,
        @Nullable WireArticle shipped,
        List<RevisionJson> history,
        List<WarningJson> warnings) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RevisionJson(
            long revision,
            String madeBy,
            Instant madeAt,
            @Nullable String note,
            String origin) {}

    static ArticleJson of(String topic, WorkingCopy.Copy copy, List<Revision> history, List<Warning> warnings) {
        Revision shipped = history.stream()
                .filter(revision -> revision.origin() == Revision.Origin.SHIPPED)
                .findFirst()
                .orElse(null);
        boolean differs = TopicJson.isNewer(shipped, copy.live().get(topic));
        return new ArticleJson(
                topic,
                wire(copy.live().get(topic)),
                wire(copy.drafts().get(topic)),
                differs ? wire(shipped) : null,
                history.stream()
                        .map(revision -> new RevisionJson(
                                revision.number(),
                                revision.madeBy(),
                                revision.madeAt(),
                                revision.note(),
                                WireMessage.word(revision.origin())))
                        .toList(),
                warnings.stream().map(WarningJson::of).toList());
    }

    private static @Nullable WireArticle wire(@Nullable Revision revision) {
        return revision == null || revision.article() == null
                ? null
                : WireArticle.of(Objects.requireNonNull(revision.article()));
    }
}
