package nl.gem.chatbot.importing;

import static nl.gem.chatbot.importing.ImportFixture.TODAY;
import static nl.gem.chatbot.importing.ImportFixture.csv;
import static nl.gem.chatbot.importing.ImportFixture.faults;
import static nl.gem.chatbot.importing.ImportFixture.json;
import static nl.gem.chatbot.importing.ImportFixture.read;
import static nl.gem.chatbot.importing.ImportFixture.vac;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.gem.chatbot.answering.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every file, whatever its format. */
class ImportFileTest {

    @ParameterizedTest
    @EnumSource
    void an_empty_file_is_refused(Format format) {
        for (String nothing : List.of("", " \r\n\n", "\uFEFF")) {
            assertThat(faults(ImportFile.read(nothing.getBytes(StandardCharsets.UTF_8), format, TODAY)))
                    .containsExactly(new Fault(0, 0, "The file is empty."));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_file_that_is_too_large_is_refused_unread(Format format) {
        assertThat(faults(ImportFile.read(new byte[ImportFile.LARGEST + 1], format, TODAY)))
                .containsExactly(new Fault(0, 0, "The file is larger than 5 MB."));
    }

    @ParameterizedTest
    @EnumSource
    void bytes_that_are_no_utf8_are_refused_with_their_line(Format format) {
        byte[] latin = "question,answer\nWat is één?,Dit.".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(faults(ImportFile.read(latin, format, TODAY)))
                .containsExactly(new Fault(2, 0, "The file is not UTF-8 text. Save it again with that encoding."));
        assertThat(faults(ImportFile.read("question".getBytes(StandardCharsets.UTF_16), format, TODAY)))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_character_that_is_cut_off_at_the_end_is_refused(Format format) {
        byte[] cut = {'a', (byte) 0xE2, (byte) 0x82};

        assertThat(faults(ImportFile.read(cut, format, TODAY)))
                .hasSize(1)
                .first()
                .satisfies(fault -> assertThat(fault.text()).contains("UTF-8"));
    }

    @ParameterizedTest
    @EnumSource
    void a_nul_character_is_refused_with_its_line(Format format) {
        assertThat(faults(ImportFile.read("a\nb\0".getBytes(StandardCharsets.UTF_8), format, TODAY)))
                .containsExactly(new Fault(2, 0, "The file holds a NUL character, so it is no text."));
    }

    @Test
    void a_file_without_questions_is_refused() {
        assertThat(faults(json("[]"))).containsExactly(new Fault(0, 0, "There is no question in the file."));
        assertThat(faults(csv("question,answer\n")))
                .extracting(Fault::text)
                .containsExactly("There is no question in the file.");
    }

    @Test
    void a_file_with_too_many_questions_is_refused() {
        String table = IntStream.rangeClosed(0, ImportFile.MOST_QUESTIONS)
                .mapToObj(number -> "Vraag " + number + "?,Ja.")
                .collect(Collectors.joining("\n", "question,answer\n", ""));

        assertThat(faults(csv(table)))
                .singleElement()
                .extracting(Fault::text)
                .asString()
                .contains("5000");
    }

    static Stream<Arguments> bad_records() {
        return Stream.of(
                Arguments.of(vac("", "Ja."), "The question is missing."),
                Arguments.of(vac("Wat?", " "), "The answer is missing."),
                Arguments.of("{}", "The question is missing."),
                Arguments.of(vac("<b></b>?!", "Ja."), "The question has no words."),
                Arguments.of(vac("Wat?", "<script>alert(1)</script><p> </p>"), "The answer has no words."),
                Arguments.of(vac("Wat?", "ja".repeat(50_000)), "The answer is longer than 50000 characters."),
                Arguments.of(vac("w".repeat(301), "Ja."), "The question is longer than 300 characters."),
                Arguments.of(vac("Wat?", "<div>".repeat(9000) + "x"), "The answer is nested too deeply."),
                Arguments.of(vac("Wat?", "<ul><li>".repeat(6000) + "x"), "The answer is nested too deeply."),
                Arguments.of(vac("Wat?", "<b>".repeat(16_000) + "x"), "The answer is nested too deeply."),
                Arguments.of(
                        vac("Wat?", "&" + "amp;".repeat(12_000) + "lt;"), "The answer is encoded too many times over."),
                Arguments.of(vac("Wat\\u0000?", "Ja."), "The question holds characters that cannot be stored."),
                Arguments.of(vac("Wat?", "Ja\\u0000."), "The answer holds characters that cannot be stored."),
                Arguments.of(vac("Wat?", "Ja\\ud83d."), "The answer holds characters that cannot be stored."),
                Arguments.of(
                        vac("Is 123456782 mijn bsn?", "Ja."),
                        "The question holds a personal number, such as a BSN or a bank account."),
                Arguments.of(
                        vac("Is 12345<b>6782</b> mijn bsn?", "Ja."),
                        "The question holds a personal number, such as a BSN or a bank account."));
    }

    @ParameterizedTest
    @MethodSource("bad_records")
    void a_bad_record_refuses_the_file_with_one_sentence(String record, String sentence) {
        List<Fault> faults = faults(json("[" + vac("Is dit goed?", "Ja.") + ",\n" + record + "]"));

        assertThat(faults).contains(new Fault(2, 2, sentence));
        assertThat(faults).allSatisfy(fault -> assertThat(fault.text()).hasSizeLessThan(160));
    }

    @Test
    void a_personal_number_in_a_phrasing_is_refused_and_not_repeated() {
        assertThat(faults(csv("vraag,antwoord,varianten\nWat?,Dit.,wat dan|rekening NL91ABNA0417164300 wat")))
                .containsExactly(
                        new Fault(2, 1, "Phrasing 2 holds a personal number, such as a BSN or a bank account."));
    }

    @ParameterizedTest
    @CsvSource({"Wat kost dit?,wat kost dit", "Wat kost dit?,'WAT  KOST, dit'", "Één?,één"})
    void the_same_question_twice_is_refused(String first, String second) {
        assertThat(faults(json("[" + vac(first, "Ja.") + ",\n" + vac(second, "Nee.") + "]")))
                .containsExactly(new Fault(2, 2, "Record 1 asks the same question."));
    }

    @Test
    void everything_wrong_is_reported_in_the_order_of_the_file() {
        assertThat(faults(csv("question,answer,link\n,,ftp://a.nl\nGoed?,Ja.,\nWat?,,")))
                .containsExactly(
                        new Fault(2, 1, "The question is missing."),
                        new Fault(2, 1, "The answer is missing."),
                        new Fault(2, 1, "The link is no whole https address."),
                        new Fault(4, 3, "The answer is missing."));
    }

    @Test
    void of_very_many_faults_the_first_fifty_are_reported() {
        assertThat(faults(csv("question,answer\n" + ",x\n".repeat(70))))
                .hasSize(50)
                .last()
                .satisfies(fault -> assertThat(fault.line()).isEqualTo(51));
        assertThat(faults(json("[" + String.join(",", Collections.nCopies(70, "1")) + "]")))
                .hasSize(50);
    }

    @Test
    void ids_are_unique_within_the_file() {
        String start = "Wat moet ik doen als mijn paspoort of mijn identiteitskaart op reis ";

        assertThat(read(json("[" + vac(start + "kwijt is?", "a") + "," + vac(start + "stuk is?", "b") + "]"))
                        .articles())
                .extracting(Article::id)
                .containsExactly(
                        "wat-moet-ik-doen-als-mijn-paspoort-of-mijn-identiteitskaart",
                        "wat-moet-ik-doen-als-mijn-paspoort-of-mijn-2");
    }

    @Test
    void outcomes_faults_and_remarks_refuse_nonsense() {
        Fault fault = new Fault(0, 0, "Wrong.");

        assertThatIllegalArgumentException().isThrownBy(() -> new Import.Refused(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Import.Refused(Collections.nCopies(51, fault)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Import.Read(List.of(), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Fault(-1, 0, "Wrong."));
        assertThatIllegalArgumentException().isThrownBy(() -> new Fault(1, 1, " "));
        assertThatIllegalArgumentException().isThrownBy(() -> new Remark(0, 1, "a", "Long."));
        assertThatIllegalArgumentException().isThrownBy(() -> new Remark(1, 1, "", "Long."));
    }
}
