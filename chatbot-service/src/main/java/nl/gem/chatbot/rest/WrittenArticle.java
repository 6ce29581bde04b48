package nl.gem.chatbot.rest;

import static nl.gem.chatbot.training.ReviewQuestions.LONGEST_PHRASING;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.rest.Attempts.ProblemWithErrors.Error;
import nl.gem.chatbot.wire.WireArticle;
import org.jspecify.annotations.Nullable;

/** Looks at an article as somebody wrote it, before it is one: everything that keeps it from being one, field by field. */
final class WrittenArticle {

    private static final Set<String> KINDS = Set.of("answer", "smalltalk", "handover", "out-of-scope");
    private static final Set<String> ANSWERED_IN = Set.of("nl", "en");
    private static final int LONGEST_ID = 100;
    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_ANSWER = 20_000;
    private static final int LONGEST_ADDRESS = 2_000;
    private static final int LONGEST_NOTE = 2_000;
    private static final int MOST_LINKS = 50;
    private static final int MOST_PHRASINGS = 1_000;

    private final List<Error> errors = new ArrayList<>();

    private WrittenArticle() {}

    /** @return nothing when it can be an article */
    static List<Error> errors(WireArticle written, @Nullable String note) {
        WrittenArticle looked = new WrittenArticle();
        looked.look(written);
        looked.text("note", note, LONGEST_NOTE);
        return List.copyOf(looked.errors);
    }

    /** @return nothing when it can be the note of a version */
    static List<Error> errors(@Nullable String note) {
        WrittenArticle looked = new WrittenArticle();
        looked.text("note", note, LONGEST_NOTE);
        return List.copyOf(looked.errors);
    }

    private void look(WireArticle written) {
        if (isMissing(written.id())
                || !Article.isId(written.id())
                || written.id().length() > LONGEST_ID) {
            wrong("id", "An id has lower-case letters, digits and hyphens only.");
        }
        if (written.kind() != null && !KINDS.contains(written.kind())) {
            wrong("kind", "There is no such kind.");
        }
        if (isMissing(written.checked())) {
            wrong("checked", "Say when it was compared with its sources.");
        }
        text("upl", written.upl(), LONGEST_LINE);
        texts("title", written.title(), LONGEST_LINE, true);
        boolean speaks = written.kind() == null || Set.of("answer", "smalltalk").contains(written.kind());
        texts("answer", written.answer(), LONGEST_ANSWER, speaks);
        links(written.links());
        sources(written.sources());
        phrasings(written.phrasings());
    }

    private void texts(String field, @Nullable Map<String, String> texts, int longest, boolean needed) {
        Map<String, String> there = texts == null ? Map.of() : texts;
        if (needed && !there.containsKey("nl")) {
            wrong(field + ".nl", "The Dutch text is missing.");
        }
        there.forEach((language, text) -> {
            String place = field + "." + language;
            if (!ANSWERED_IN.contains(language)) {
                wrong(field, "Texts are in nl and en.");
            } else if (isMissing(text) || language.equals("nl") && needed && text.isBlank()) {
                wrong(place, "The text is missing.");
            } else {
                text(place, text, longest);
            }
        });
    }

    private void links(@Nullable List<WireArticle.FileLink> links) {
        if (links == null) {
            return;
        }
        if (links.size() > MOST_LINKS) {
            wrong("links", "There are more than " + MOST_LINKS + ".");
        }
        links.forEach(link -> {
            if (isMissing(link) || isMissing(link.url())) {
                wrong("links", "A link has a title and an address.");
            } else {
                texts("links.title", link.title(), LONGEST_LINE, true);
                text("links.url", link.url(), LONGEST_ADDRESS);
            }
        });
    }

    private void sources(@Nullable List<WireArticle.Source> sources) {
        if (sources == null) {
            return;
        }
        if (sources.size() > MOST_LINKS) {
            wrong("sources", "There are more than " + MOST_LINKS + ".");
        }
        sources.forEach(source -> {
            if (isMissing(source) || isMissing(source.url()) || isMissing(source.title())) {
                wrong("sources", "A source has a title and an address.");
            } else {
                text("sources.title", source.title(), LONGEST_LINE);
                text("sources.url", source.url(), LONGEST_ADDRESS);
            }
        });
    }

    private void phrasings(@Nullable Map<String, List<String>> phrasings) {
        if (phrasings == null) {
            wrong("phrasings", "The phrasings are missing.");
            return;
        }
        phrasings.forEach((language, texts) -> {
            String place = "phrasings." + language;
            if (!Article.ASKED_IN.contains(language)) {
                wrong("phrasings", "Phrasings are in nl, en, tr, pl and ar.");
            } else if (isMissing(texts) || texts.stream().anyMatch(text -> isMissing(text) || text.isBlank())) {
                wrong(place, "A phrasing is empty.");
            } else if (texts.size() > MOST_PHRASINGS) {
                wrong(place, "There are more than " + MOST_PHRASINGS + ".");
            } else {
                texts.forEach(text -> text(place, text, LONGEST_PHRASING));
            }
        });
    }

    private void text(String field, @Nullable String text, int longest) {
        if (text == null) {
            return;
        }
        if (text.length() > longest) {
            wrong(field, "The text is longer than " + longest + " characters.");
        } else if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            wrong(field, "The text has a character that cannot be shown.");
        }
    }

    private void wrong(String field, String detail) {
        if (errors.stream().noneMatch(error -> field.equals(error.field()))) {
            errors.add(new Error(field, null, detail));
        }
    }

    /** What was read from JSON can be null, whatever its type says. */
    private static boolean isMissing(@Nullable Object value) {
        return value == null;
    }
}
