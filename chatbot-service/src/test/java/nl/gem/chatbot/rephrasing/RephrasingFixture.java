package nl.gem.chatbot.rephrasing;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.conversation.Language;
import org.jspecify.annotations.Nullable;

/** Articles to rephrase, and settings. */
public final class RephrasingFixture {

    public static final String DUTCH = """
            Een paspoort kost € 75,80. Bel 14 0165 voor een afspraak.

            Neem dit mee:
            - je oude paspoort
            - een pasfoto van hooguit zes maanden oud

            Het ligt na 5 werkdagen klaar. Wij zijn open van maandag tot en met vrijdag van 9.00 tot 17.00 uur.
            De prijs geldt tot 1 maart 2027. Je krijgt 10% korting bij 2 paspoorten. Spoed duurt een week.
            """;
    public static final String ENGLISH = """
            A passport costs € 75.80. Call 14 0165 to make an appointment.

            Bring:
            - your old passport
            - a photo that is no more than six months old

            It is ready after 5 working days. We are open from Monday to Friday from 9:00 to 17:00.
            The price is valid until 1 March 2027. You get 10% off with 2 passports.
            """;
    public static final Article PASSPORT = article(DUTCH, ENGLISH);

    private RephrasingFixture() {}

    public static Article article(String dutch, String english) {
        return new Article(
                "paspoort-kosten",
                Article.Kind.ANSWER,
                null,
                false,
                LocalDate.of(2026, 6, 1),
                Map.of(Language.NL, "Wat kost een paspoort", Language.EN, "What does a passport cost"),
                Map.of(Language.NL, dutch, Language.EN, english),
                List.of(new Article.Reference(
                        Map.of(Language.NL, "Afspraak maken"), "https://www.roosendaal.nl/afspraak")),
                List.of(),
                Map.of());
    }

    /** Switched off: whoever asks a model or takes a lease fails. */
    public static SpeakAnswer off() {
        return new SpeakAnswer(
                (article, question, language) -> {
                    throw new AssertionError("no model may be asked");
                },
                new LeasesInMemory(),
                () -> {
                    throw new AssertionError("no article is needed");
                },
                new Settings(
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(8),
                        Duration.ofSeconds(10)));
    }

    /** On, and in a hurry, with a model at that address. */
    public static Settings on(@Nullable String baseUrl) {
        return new Settings(
                true,
                Optional.ofNullable(baseUrl).map(URI::create),
                Optional.empty(),
                Optional.of("stand-in"),
                Duration.ofMillis(400),
                Duration.ofMillis(1500),
                Duration.ofSeconds(1));
    }

    /** Settings as values. */
    public record Settings(
            boolean enabled,
            Optional<URI> baseUrl,
            Optional<String> apiKey,
            Optional<String> model,
            Duration longestSilence,
            Duration wholeAnswerAfter,
            Duration leaseMargin)
            implements RephrasingSettings {}
}
