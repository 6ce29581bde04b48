package nl.gem.chatbot.answering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CourtesiesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ik wil een medewerker spreken",
                "kan ik met een mens praten?",
                "een medewerker graag",
                "medewerker",
                "ik wil graag een echt persoon spreken",
                "kun je me doorverbinden",
                "Verbind me door",
                "can I talk to a human?",
                "I want to speak with a person"
            })
    void a_wish_for_a_person_is_heard(String wish) {
        assertThat(Courtesies.match(wish)).contains(new Reply.HandoverWish());
    }

    @ParameterizedTest
    @CsvSource({
        "Hallo!, GREETING",
        "goedemorgen Gem, GREETING",
        "good evening, GREETING",
        "Bedankt hoor, THANKS",
        "dank je wel, THANKS",
        "thanks, THANKS",
        "tot ziens, GOODBYE",
        "'bye.', GOODBYE",
        "hoe gaat het met je?, HOW_ARE_YOU",
        "'  how are you  ', HOW_ARE_YOU"
    })
    void small_talk_that_stands_alone_is_answered(String said, Courtesy courtesy) {
        assertThat(Courtesies.match(said)).contains(new Reply.SmallTalk(courtesy));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hallo, wat kost een paspoort",
                "bedankt, en wanneer komt de vuilniswagen",
                "hoe gaat het aanvragen van een uitkering",
                "hoeveel mensen wonen er in Roosendaal",
                "ik wil iets vragen over mijn afval",
                "wat kost een parkeervergunning voor een medewerker van mijn bedrijf",
                ""
            })
    void a_question_is_left_to_the_engine(String question) {
        assertThat(Courtesies.match(question)).isEmpty();
    }
}
