package nl.gem.chatbot.content;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.conversation.Language;
import nl.gem.chatbot.conversation.Link;
import org.jspecify.annotations.Nullable;

/** An article as its YAML file has it. */
record ArticleFile(
        @JsonProperty(required = true) String id,
        @Nullable String upl,
        boolean local,
        @JsonProperty(required = true) LocalDate checked,
        @JsonProperty(required = true) Map<String, String> title,
        @JsonProperty(required = true) Map<String, String> answer,
        @JsonProperty(required = true) List<FileLink> links,
        @JsonProperty(required = true) List<Source> sources,
        @JsonProperty(required = true) Map<String, List<String>> phrasings) {

    record FileLink(
            @JsonProperty(required = true) Map<String, String> title,
            @JsonProperty(required = true) String url) {}

    record Source(
            @JsonProperty(required = true) String title,
            @JsonProperty(required = true) String url) {}

    Article article() {
        Map<Language, List<Link>> linksByLanguage = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            linksByLanguage.put(
                    language, links.stream().map(link -> linkIn(link, language)).toList());
        }
        return new Article(id, upl, local, checked, byLanguage(title), byLanguage(answer), linksByLanguage, phrasings);
    }

    private Link linkIn(FileLink link, Language language) {
        return new Link(
                Optional.ofNullable(byLanguage(link.title()).get(language)).orElse(id), link.url());
    }

    private static Map<Language, String> byLanguage(Map<String, String> texts) {
        Map<Language, String> byLanguage = new EnumMap<>(Language.class);
        texts.forEach((code, text) -> byLanguage.put(Language.valueOf(code.toUpperCase(Locale.ROOT)), text));
        return byLanguage;
    }
}
