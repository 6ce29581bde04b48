package nl.gem.chatbot.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.content.Revision;
import nl.gem.chatbot.conversation.Language;
import nl.gem.chatbot.training.WorkingCopy;
import nl.gem.chatbot.wire.WireArticle;
import org.jspecify.annotations.Nullable;

/** A topic in the list of all. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TopicJson(
        String topic,
        String kind,
        String title,
        @Nullable String titleEn,
        boolean local,
        LocalDate checked,
        int phrasings,
        Map<String, Integer> languages,
        String state,
        boolean shippedDiffers) {

    static List<TopicJson> all(WorkingCopy.Copy copy, Map<String, Revision> shipped) {
        return new TreeMap<>(copy.together())
                .values().stream()
                        .map(revision -> of(revision, copy, shipped.get(revision.topic())))
                        .toList();
    }

    private static TopicJson of(Revision revision, WorkingCopy.Copy copy, @Nullable Revision shipped) {
        Article article = Objects.requireNonNull(revision.article());
        Map<String, Integer> languages = article.phrasings().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().size(), Integer::sum, TreeMap::new));
        return new TopicJson(
                revision.topic(),
                WireArticle.word(article.kind()),
                article.titleIn(Language.NL),
                article.title().get(Language.EN),
                article.local(),
                article.checked(),
                languages.values().stream().mapToInt(Integer::intValue).sum(),
                languages,
                state(revision.topic(), copy),
                isNewer(shipped, copy.live().get(revision.topic())));
    }

    private static String state(String topic, WorkingCopy.Copy copy) {
        if (!copy.drafts().containsKey(topic)) {
            return "live";
        }
        return copy.live().containsKey(topic) ? "changed" : "new";
    }

    /** A release brought another text after this one was edited here. */
    static boolean isNewer(@Nullable Revision shipped, @Nullable Revision live) {
        return shipped != null
                && live != null
                && live.origin() != Revision.Origin.SHIPPED
                && shipped.number() > live.number()
                && !Objects.equals(shipped.article(), live.article());
    }
}
