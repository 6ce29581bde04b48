package nl.gem.chatbot.rephrasing;

import static nl.gem.chatbot.rephrasing.RephrasingFixture.PASSPORT;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.gem.chatbot.conversation.Language;
import nl.gem.chatbot.rephrasing.NotSaid.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceGuardTest {

    private static final int LONGEST = 900;

    private final SentenceGuard dutch = new SentenceGuard(PASSPORT, Language.NL, LONGEST);
    private final SentenceGuard english = new SentenceGuard(PASSPORT, Language.EN, LONGEST);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Je betaalt 75,80 euro voor je paspoort.",
                "Je betaalt EUR 75,80.",
                "Na vijf werkdagen is het klaar.",
                "De foto is niet ouder dan 6 maanden.",
                "We zijn open van 9 uur tot 17:00 uur.",
                "Bel ons op 140165 of 14-0165.",
                "Dat geldt tot 01-03-2027.",
                "Dat geldt tot 1 mrt 2027.",
                "In maart verandert de prijs.",
                "Je krijgt tien procent korting.",
                "Met spoed is het er in 1 week.",
                "Kijk op https://www.roosendaal.nl/afspraak voor een afspraak.",
                "Kijk op roosendaal.nl.",
                "Op maandag en vrijdag zijn we open.",
                "Je moet ten minste je oude paspoort meenemen.",
                "- je oude paspoort\n",
                "Ja, dat kan."
            })
    void what_the_article_says_in_other_words_passes(String sentence) {
        assertThatCode(() -> dutch.check(sentence)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Je betaalt € 85,80.",
                "Je betaalt € 75,08.",
                "Je betaalt 7.580 euro.",
                "Je betaalt 10 euro.",
                "Je krijgt 5% korting.",
                "Het ligt na 10 werkdagen klaar.",
                "Het ligt na vijf weken klaar.",
                "Het ligt na vijfentwintig werkdagen klaar.",
                "Het ligt na drie dagen klaar.",
                "Dat duurt een maand.",
                "Dat duurt anderhalve week.",
                "Bel 14 0156.",
                "Bel 06-12345678 voor hulp.",
                "Bel 0165 14 14 14.",
                "Bel +31 165 123456.",
                "Dat geldt tot 2 maart 2027.",
                "Dat geldt tot 1 april.",
                "Dat geldt tot 1-4-2027.",
                "Dat geldt tot 2027-03-02.",
                "Dat geldt tot 1 maart 2028.",
                "In april verandert de prijs.",
                "We zijn open tot 18.00 uur.",
                "We zijn open vanaf 8 uur.",
                "We zijn ook op zaterdag open.",
                "Kijk op www.paspoort.nl.",
                "Kijk op https://www.roosendaal.nl/paspoort.",
                "Mail naar info@roosendaal.nl.",
                "Ga naar 4701 AA.",
                "Vul formulier B12 in.",
                "De helft is 37,90.",
                "Je betaalt ２０ euro.",
                "Je betaalt twintig euro."
            })
    void a_fact_that_the_article_lacks_is_refused(String sentence) {
        refuses(dutch, sentence, Reason.FACT_THAT_THE_ARTICLE_LACKS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You pay €75.80 for a passport.",
                "You pay 75.80 euros.",
                "It takes five working days.",
                "We are open from 9 am to 5 pm.",
                "That is the price until March 1, 2027.",
                "That is the price until the 1st of March 2027.",
                "You may bring your old one."
            })
    void so_in_english(String sentence) {
        assertThatCode(() -> english.check(sentence)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It takes twenty-five days.",
                "It takes a week.",
                "We are open until 6 pm.",
                "That is the price until March 2.",
                "It costs seventy euros.",
                "You can also come on Saturdays."
            })
    void and_in_english_what_is_not_there_is_refused(String sentence) {
        refuses(english, sentence, Reason.FACT_THAT_THE_ARTICLE_LACKS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You can make an appointment for your passport.",
                "Sie können einen Termin machen und den Pass mitbringen.",
                "Vous pouvez prendre rendez-vous pour le passeport.",
                "Pasaportunuz için randevu almanız gerekiyor.",
                "Ваш паспорт готов.",
                "جواز سفرك جاهز"
            })
    void another_language_is_refused(String sentence) {
        refuses(dutch, sentence, Reason.OTHER_LANGUAGE);
    }

    @Test
    void dutch_is_refused_in_an_english_answer() {
        refuses(english, "Je maakt een afspraak voor je paspoort.", Reason.OTHER_LANGUAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>Je paspoort</b> is klaar.",
                "**Let op:** neem je paspoort mee.",
                "Kijk [hier](roosendaal.nl) verder.",
                "# Je paspoort",
                "Je `paspoort` is klaar.",
                "Je paspoort\u202E is klaar.",
                "Je paspoort\u0007 is klaar.",
                "Je paspoort \uD83D"
            })
    void markup_is_refused(String sentence) {
        refuses(dutch, sentence, Reason.MARKUP);
    }

    @Test
    void a_whole_answer_says_what_the_first_line_says() {
        String middle = "Neem je oude paspoort en een pasfoto van hooguit zes maanden oud mee. ".repeat(3);

        assertThatThrownBy(() -> dutch.checkWhole(middle)).hasMessage(Reason.FIRST_FACTS_LEFT_OUT.name());
        assertThatCode(() -> dutch.checkWhole(middle + "Het kost € 75,80. Bel 14 0165."))
                .doesNotThrowAnyException();
    }

    @Test
    void hardly_an_answer_is_none() {
        assertThatThrownBy(() -> dutch.checkWhole("")).hasMessage(Reason.TOO_SHORT.name());
        assertThatThrownBy(() -> dutch.checkWhole("Dat kan.")).hasMessage(Reason.TOO_SHORT.name());
    }

    @Test
    void a_number_that_two_sentences_make_together_is_refused() {
        String filler = "Neem je oude paspoort en een pasfoto van hooguit zes maanden oud mee. ".repeat(3);

        assertThatThrownBy(() -> dutch.checkWhole(filler + "Het kost € 75,80 of 2 0165. Bel 14 0165."))
                .hasMessage(Reason.FACT_THAT_THE_ARTICLE_LACKS.name());
    }

    @Test
    void an_answer_that_goes_on_is_too_long() {
        assertThatCode(() -> dutch.checkLength(LONGEST)).doesNotThrowAnyException();
        assertThatThrownBy(() -> dutch.checkLength(LONGEST + 1)).hasMessage(Reason.TOO_LONG.name());
    }

    private static void refuses(SentenceGuard guard, String sentence, Reason reason) {
        assertThatThrownBy(() -> guard.check(sentence)).hasMessage(reason.name());
    }
}
