package nl.gem.chatbot.answering;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.gem.chatbot.conversation.Language;
import nl.gem.chatbot.conversation.Link;

/** A few articles, and Gem speaking in the names of its sentences. */
public final class AnsweringFixture {

    public static final Article PASSPORT = article(
            "paspoort-kosten",
            "Wat kost een paspoort",
            List.of("wat kost een paspoort", "prijs van een nieuw paspoort"));
    public static final Article URGENT = article(
            "paspoort-spoed",
            "Met spoed een paspoort",
            List.of("paspoort met spoed", "ik heb morgen een paspoort nodig"));
    public static final Article WASTE = article(
            "afval-kalender",
            "Wanneer wordt het afval opgehaald",
            List.of("wanneer komt de vuilniswagen", "afvalkalender"));
    static final Article THANKS = beside("smalltalk-dank", Article.Kind.SMALLTALK, List.of("bedankt", "dank je wel"));
    public static final List<Article> ARTICLES = List.of(PASSPORT, URGENT, WASTE, THANKS);

    private AnsweringFixture() {}

    /** Composes from an engine that replies so. */
    public static ComposeAnswer composing(Function<Question, Reply> replies) {
        return composing(Knowledge.of(1, ARTICLES, engine(replies)));
    }

    public static ComposeAnswer composing(Knowledge knowledge) {
        return new ComposeAnswer(() -> knowledge, GemInWords.INSTANCE, reply -> {});
    }

    /** An engine that replies so and keeps to the language that the resident chose. */
    public static AnswerEngine engine(Function<Question, Reply> replies) {
        return new AnswerEngine() {
            @Override
            public Reply reply(Question question) {
                return replies.apply(question);
            }

            @Override
            public List<Article> ranked(Question question, int most) {
                return List.of();
            }

            @Override
            public Language language(Question question) {
                return question.language();
            }
        };
    }

    public static Article article(String id, String title, List<String> phrasings) {
        return new Article(
                id,
                Article.Kind.ANSWER,
                null,
                false,
                LocalDate.of(2026, 6, 1),
                Map.of(Language.NL, title, Language.EN, "About " + id),
                Map.of(Language.NL, "Antwoord " + id + ".\n", Language.EN, "Answer " + id + ".\n"),
                List.of(new Article.Reference(
                        Map.of(Language.NL, "Meer", Language.EN, "More"), "https://www.roosendaal.nl/" + id)),
                List.of(new Link("Bron", "https://www.roosendaal.nl/" + id)),
                Map.of("nl", phrasings));
    }

    /** A topic beside the articles. */
    public static Article beside(String id, Article.Kind kind, List<String> phrasings) {
        return new Article(
                id,
                kind,
                null,
                false,
                LocalDate.of(2026, 6, 1),
                Map.of(Language.NL, id),
                Map.of(Language.NL, "Gezegd " + id + "."),
                List.of(),
                List.of(),
                Map.of("nl", phrasings));
    }
}
