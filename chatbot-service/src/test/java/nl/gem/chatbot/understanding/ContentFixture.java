package nl.gem.chatbot.understanding;

import static nl.gem.chatbot.answering.AnsweringFixture.article;
import static nl.gem.chatbot.answering.AnsweringFixture.beside;

import java.util.List;
import nl.gem.chatbot.answering.Article;

/** A content of four topics, one piece of small talk, a wish for a person and what is out of scope. */
public final class ContentFixture {

    public static final List<Article> ARTICLES = List.of(
            article(
                    "paspoort-aanvragen",
                    "Paspoort aanvragen",
                    List.of(
                            "nieuw paspoort aanvragen",
                            "hoe vraag ik een paspoort aan",
                            "ik wil een paspoort",
                            "mijn paspoort is verlopen",
                            "reisdocument vernieuwen",
                            "paspoort verlengen voor vakantie")),
            article(
                    "paspoort-kosten",
                    "Wat kost een paspoort",
                    List.of(
                            "wat kost een paspoort",
                            "prijs van een paspoort",
                            "hoe duur is een nieuw paspoort",
                            "wat moet ik betalen voor een paspoort",
                            "paspoort tarief",
                            "kosten reisdocument")),
            article(
                    "afval-kalender",
                    "Wanneer wordt het afval opgehaald",
                    List.of(
                            "wanneer komt de vuilniswagen",
                            "afvalkalender",
                            "op welke dag wordt de container geleegd",
                            "wanneer wordt mijn afval opgehaald",
                            "ophaaldag gft",
                            "wanneer papier aan de straat")),
            article(
                    "trouwen-melden",
                    "Trouwen melden",
                    List.of(
                            "ik ga trouwen",
                            "huwelijk melden bij de gemeente",
                            "ondertrouw",
                            "wij willen ons partnerschap laten registreren",
                            "trouwen wat moet ik regelen",
                            "voorgenomen huwelijk doorgeven")),
            beside("smalltalk-dank", Article.Kind.SMALLTALK, List.of("bedankt", "dank je wel", "super bedankt hoor")),
            beside(
                    "person",
                    Article.Kind.HANDOVER,
                    List.of(
                            "ik wil een medewerker spreken",
                            "kan ik iemand van de gemeente spreken",
                            "geef me een echt mens",
                            "verbind me met een collega")),
            beside(
                    "out-of-scope",
                    Article.Kind.OUT_OF_SCOPE,
                    List.of(
                            "wat wordt het weer morgen",
                            "recept voor appeltaart",
                            "hoe laat gaat de trein",
                            "wie wint de wedstrijd")));

    private ContentFixture() {}
}
