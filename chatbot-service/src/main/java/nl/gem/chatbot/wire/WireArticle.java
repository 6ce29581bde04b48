package nl.gem.chatbot.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.conversation.Language;
import nl.gem.chatbot.conversation.Link;
import org.jspecify.annotations.Nullable;

/** An article as files and pages have it: YAML or JSON. */
public record WireArticle(
        @JsonProperty(required = true) String id,
        @Nullable String kind,
        @Nullable String upl,
        boolean local,
        @JsonProperty(required = true) LocalDate checked,
        @JsonProperty(required = true) Map<String, String> title,
        @Nullable Map<String, String> answer,
        @Nullable List<FileLink> links,
        @Nullable List<Source> sources,
        @JsonProperty(required = true) Map<String, List<String>> phrasings) {

    public record FileLink(
            @JsonProperty(required = true) Map<String, String> title,
            @JsonProperty(required = true) String url) {}

    public record Source(
            @JsonProperty(required = true) String title,
            @JsonProperty(required = true) String url) {}

    public static WireArticle of(Article article) {
        return new WireArticle(
                article.id(),
                article.kind() == Article.Kind.ANSWER ? null : word(article.kind()),
                article.upl(),
                article.local(),
                article.checked(),
                byCode(article.title()),
                article.answer().isEmpty() ? null : byCode(article.answer()),
                article.links().isEmpty()
                        ? null
                        : article.links().stream()
                                .map(link -> new FileLink(byCode(link.title()), link.url()))
                                .toList(),
                article.sources().isEmpty()
                        ? null
                        : article.sources().stream()
                                .map(source -> new Source(source.title(), source.url()))
                                .toList(),
                phrasingsByCode(article.phrasings()));
    }

    public Article article() {
        return new Article(
                id,
                kind == null ? Article.Kind.ANSWER : kindOf(kind),
                upl,
                local,
                checked,
                byLanguage(title),
                answer == null ? Map.of() : byLanguage(answer),
                links == null
                        ? List.of()
                        : links.stream()
                                .map(link -> new Article.Reference(byLanguage(link.title()), link.url()))
                                .toList(),
                sources == null
                        ? List.of()
                        : sources.stream()
                                .map(source -> new Link(source.title(), source.url()))
                                .toList(),
                phrasings);
    }

    public static String word(Article.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Article.Kind kindOf(String word) {
        return Article.Kind.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static Map<Language, String> byLanguage(Map<String, String> texts) {
        Map<Language, String> byLanguage = new EnumMap<>(Language.class);
        texts.forEach((code, text) -> byLanguage.put(Language.valueOf(code.toUpperCase(Locale.ROOT)), text));
        return byLanguage;
    }

    private static Map<String, String> byCode(Map<Language, String> texts) {
        Map<String, String> byCode = new LinkedHashMap<>();
        new TreeMap<>(texts).forEach((language, text) -> byCode.put(language.code(), text));
        return byCode;
    }

    /** Dutch first, as in the files. */
    private static Map<String, List<String>> phrasingsByCode(Map<String, List<String>> phrasings) {
        Map<String, List<String>> ordered = new LinkedHashMap<>();
        phrasings.keySet().stream()
                .sorted(Comparator.comparing((String code) -> !code.equals(Language.NL.code()))
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(code -> ordered.put(code, phrasings.getOrDefault(code, List.of())));
        return ordered;
    }
}
