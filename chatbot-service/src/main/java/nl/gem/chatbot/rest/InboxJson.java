package nl.gem.chatbot.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.gem.chatbot.conversation.Language;
import nl.gem.chatbot.training.OpenQuestion;
import nl.gem.chatbot.training.OpenQuestion.Reason;
import nl.gem.chatbot.training.ReadInbox.Cluster;
import nl.gem.chatbot.wire.WireMessage;
import org.jspecify.annotations.Nullable;

/** The inbox as the page reads it. */
record InboxJson(List<ClusterJson> clusters, int total) {

    private static final int MOST_LISTED = 20;

    /** @param id that of its newest question */
    record ClusterJson(
            String id,
            int count,
            Map<String, Long> reasons,
            Instant newestAt,
            Instant expiresAt,
            List<QuestionJson> questions,
            List<Suggestion> suggestions) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record QuestionJson(
            UUID conversationId,
            int seq,
            String text,
            String reason,
            Instant askedAt,
            Instant expiresAt,
            @Nullable String comment,
            @Nullable String shown) {}

    record Suggestion(String topic, String title) {}

    static InboxJson of(List<Cluster> clusters) {
        return new InboxJson(
                clusters.stream().map(InboxJson::cluster).toList(),
                clusters.stream()
                        .mapToInt(cluster -> cluster.questions().size())
                        .sum());
    }

    private static ClusterJson cluster(Cluster cluster) {
        OpenQuestion newest = cluster.questions().getFirst();
        return new ClusterJson(
                newest.id().conversation().value() + "-" + newest.id().seq(),
                cluster.questions().size(),
                reasons(cluster.reasons()),
                newest.askedAt(),
                cluster.expiresAt(),
                cluster.questions().stream()
                        .limit(MOST_LISTED)
                        .map(InboxJson::question)
                        .toList(),
                cluster.suggestions().stream()
                        .map(article -> new Suggestion(article.id(), article.titleIn(Language.NL)))
                        .toList());
    }

    private static Map<String, Long> reasons(Map<Reason, Long> reasons) {
        return reasons.entrySet().stream()
                .collect(Collectors.toMap(entry -> WireMessage.word(entry.getKey()), Map.Entry::getValue));
    }

    private static QuestionJson question(OpenQuestion question) {
        return new QuestionJson(
                question.id().conversation().value(),
                question.id().seq(),
                question.text(),
                WireMessage.word(question.reason()),
                question.askedAt(),
                question.expiresAt(),
                question.comment(),
                question.shown());
    }
}
