package nl.gem.chatbot.rephrasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.gem.chatbot.conversation.Language;

/** What holds for any sentence about an article. */
class GuardPropertiesTest {

    private static final List<String> WORDS = List.of(
            "een paspoort kost bel voor afspraak neem dit mee je oude pasfoto van hooguit oud het ligt na klaar wij zijn open"
                    .split(" "));
    private static final SentenceGuard GUARD = new SentenceGuard(RephrasingFixture.PASSPORT, Language.NL, 10_000);
    private static final String KNOWN = "75 80 14 165 5 9 17 1 2027 10 2 6 0 3";

    @Property(tries = 2000)
    void words_of_the_article_pass_in_any_order(@ForAll("talk") List<String> words) {
        assertThatCode(() -> GUARD.check(String.join(" ", words) + ".")).doesNotThrowAnyException();
    }

    @Property(tries = 2000)
    void with_any_other_number_they_do_not(
            @ForAll("talk") List<String> words,
            @ForAll @IntRange(max = 1_000_000) int number,
            @ForAll("around") String around,
            @ForAll @IntRange(max = 100) int place) {
        Assume.that(!List.of(KNOWN.split(" ")).contains(String.valueOf(number)));
        List<String> sentence = new ArrayList<>(words);
        sentence.add(place % (words.size() + 1), around.formatted(number));

        assertThatThrownBy(() -> GUARD.check(String.join(" ", sentence) + ".")).isInstanceOf(NotSaid.class);
    }

    @Property(tries = 2000)
    void however_it_is_cut_an_answer_comes_out_as_it_went_in(@ForAll @IntRange(min = 1, max = 40) int size) {
        String answer = RephrasingFixture.PASSPORT.answerIn(Language.NL);
        Speech speech = new Speech(GUARD);
        List<String> spoken = new ArrayList<>();
        for (int from = 0; from < answer.length(); from += size) {
            spoken.addAll(speech.hear(answer.substring(from, Math.min(answer.length(), from + size))));
        }
        spoken.addAll(speech.end());

        assertThat(speech.text()).isEqualTo(answer);
        assertThat(String.join("", spoken)).isEqualTo(answer);
    }

    @Provide
    Arbitrary<List<String>> talk() {
        return Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(12);
    }

    @Provide
    Arbitrary<String> around() {
        return Arbitraries.of("%d", "€ %d", "%d euro", "%d%%", "%d dagen", "(%d)", "%d,50", "tot %d.", "nr%d", "%de");
    }
}
