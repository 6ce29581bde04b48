package nl.gem.chatbot.answering;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.gem.chatbot.conversation.Language;
import nl.gem.chatbot.conversation.Link;

/** A few articles, and Gem speaking in the names of its sentences. */
public final class AnsweringFixture {

    static final Article PASSPORT = article(
            "paspoort-kosten",
            "Wat kost een paspoort",
            List.of("wat kost een paspoort", "prijs van een nieuw paspoort"));
    static final Article URGENT = article(
            "paspoort-spoed",
            "Met spoed een paspoort",
            List.of("paspoort met spoed", "ik heb morgen een paspoort nodig"));
    static final Article WASTE = article(
            "afval-kalender",
            "Wanneer wordt het afval opgehaald",
            List.of("wanneer komt de vuilniswagen", "afvalkalender"));
    static final List<Article> ARTICLES = List.of(PASSPORT, URGENT, WASTE);

    private AnsweringFixture() {}

    public static ComposeAnswer composing(AnswerEngine engine) {
        return new ComposeAnswer(engine, () -> ARTICLES, GemInWords.INSTANCE);
    }

    static Article article(String id, String title, List<String> phrasings) {
        return new Article(
                id,
                null,
                false,
                LocalDate.of(2026, 6, 1),
                Map.of(Language.NL, title, Language.EN, "About " + id),
                Map.of(Language.NL, "Antwoord " + id + ".\n", Language.EN, "Answer " + id + ".\n"),
                Map.of(
                        Language.NL,
                        List.of(new Link("Meer", "https://www.roosendaal.nl/" + id)),
                        Language.EN,
                        List.of(new Link("More", "https://www.roosendaal.nl/" + id))),
                Map.of("nl", phrasings));
    }
}
