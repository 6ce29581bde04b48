package nl.gem.chatbot.answering;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.gem.chatbot.conversation.Language;
import nl.gem.chatbot.conversation.Link;
import org.jspecify.annotations.Nullable;

/**
 * What Gem knows about one topic.
 *
 * @param id the topic's id, also the file's name
 * @param upl name in the Uniforme Productnamenlijst, if the topic is a product
 * @param local whether a municipality must fill in facts of its own
 * @param checked when somebody last compared it with its sources
 * @param sources what the answer is based on; residents do not see them
 * @param phrasings ways in which people ask for it, by language code (ISO 639-1)
 */
public record Article(
        String id,
        Kind kind,
        @Nullable String upl,
        boolean local,
        LocalDate checked,
        Map<Language, String> title,
        Map<Language, String> answer,
        List<Reference> links,
        List<Link> sources,
        Map<String, List<String>> phrasings) {

    /** What happens when a question is about the topic. */
    public enum Kind {
        /** Gem shows the answer, with its links. */
        ANSWER,
        /** Gem says something friendly. */
        SMALLTALK,
        /** Gem offers a person. */
        HANDOVER,
        /** Gem says that it does not know: the phrasings show what residents ask and no article answers. */
        OUT_OF_SCOPE;

        boolean speaks() {
            return this == ANSWER || this == SMALLTALK;
        }
    }

    /** In which languages people ask, as ISO 639-1 has them. Answers are in fewer. */
    public static final Set<String> ASKED_IN = Set.of("nl", "en", "tr", "pl", "ar");

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    /** A page to read on, with its name in one or more languages. */
    public record Reference(Map<Language, String> title, String url) {

        public Reference {
            title = Map.copyOf(title);
        }
    }

    /** In Dutch an article is whole; in other languages it may be missing, and then Dutch is shown. */
    public Article {
        if (!isId(id)) {
            throw new IllegalArgumentException("an id has lower-case letters, digits and hyphens only");
        }
        title = Map.copyOf(title);
        answer = Map.copyOf(answer);
        links = List.copyOf(links);
        sources = List.copyOf(sources);
        phrasings = phrasings.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
        if (title.getOrDefault(Language.NL, "").isBlank()) {
            throw new IllegalArgumentException("article " + id + " lacks its Dutch title");
        }
        if (kind.speaks() && answer.getOrDefault(Language.NL, "").isBlank()) {
            throw new IllegalArgumentException("article " + id + " lacks its Dutch answer");
        }
    }

    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** The same article with one phrasing more, at the end, unless it has it already. */
    public Article withPhrasing(String language, String phrasing) {
        if (phrasings.getOrDefault(language, List.of()).contains(phrasing)) {
            return this;
        }
        Map<String, List<String>> more = new HashMap<>(phrasings);
        more.merge(
                language,
                List.of(phrasing),
                (before, added) ->
                        Stream.concat(before.stream(), added.stream()).toList());
        return new Article(id, kind, upl, local, checked, title, answer, links, sources, more);
    }

    public boolean speaks(Language language) {
        return answer.containsKey(language);
    }

    public String titleIn(Language language) {
        return inOrDutch(title, language);
    }

    public String answerIn(Language language) {
        return inOrDutch(answer, language).strip();
    }

    public List<Link> linksIn(Language language) {
        return links.stream()
                .map(link -> new Link(inOrDutch(link.title(), language), link.url()))
                .toList();
    }

    private static String inOrDutch(Map<Language, String> texts, Language language) {
        return texts.getOrDefault(language, texts.getOrDefault(Language.NL, ""));
    }
}
