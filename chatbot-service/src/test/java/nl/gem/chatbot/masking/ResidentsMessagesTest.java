package nl.gem.chatbot.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Messages as residents write them, in five languages. In personal.tsv every detail stands between « and », and all of
 * them are invented: test numbers, banks that are none, telephones in a row, hosts that are examples. In ordinary.tsv
 * there are no details.
 */
class ResidentsMessagesTest {

    private static final Path FOLDER = Path.of("src/test/resources/masking");
    private static final Pattern DETAIL = Pattern.compile("«[^»]+»");

    /** The finder that takes nothing out. */
    private static final int ORDINARY = Masking.FINDERS.indexOf(Masking.ORDINARY_NUMBERS);

    private record Message(String text, String masked) {

        static Message of(String line) {
            String[] fields = line.split("\t", 2);
            Iterator<String> kinds = Arrays.asList(fields[0].split(",", -1)).iterator();
            String masked = DETAIL.matcher(fields[1])
                    .replaceAll(detail -> PersonalDetail.valueOf(kinds.next()).placeholder());
            assertThat(kinds).as(line).isExhausted();
            return new Message(fields[1].replaceAll("[«»]", ""), masked);
        }

        boolean isMaskedBy(List<Masking.Finder> finders) {
            return Masking.mask(text, Masking.Keep.NOTHING, finders).text().equals(masked);
        }
    }

    @Test
    void every_detail_is_taken_out_and_nothing_else() throws IOException {
        List<Message> messages = personal();

        assertThat(messages).hasSizeGreaterThanOrEqualTo(240);
        assertThat(messages)
                .allSatisfy(message ->
                        assertThat(Masking.mask(message.text()).text()).isEqualTo(message.masked()));
    }

    @Test
    void no_ordinary_message_is_touched() throws IOException {
        List<String> messages =
                lines("ordinary.tsv").map(line -> line.split("\t", 2)[1]).toList();

        assertThat(messages).hasSizeGreaterThanOrEqualTo(500);
        assertThat(messages).filteredOn(text -> Masking.mask(text).isMasked()).isEmpty();
    }

    /** Or else the first test proved nothing about it. */
    @ParameterizedTest
    @MethodSource("findersOfDetails")
    void with_any_finder_left_out_something_stays(int leftOut) throws IOException {
        List<Masking.Finder> others = new ArrayList<>(Masking.FINDERS);
        others.remove(leftOut);

        assertThat(personal().stream().allMatch(message -> message.isMaskedBy(others)))
                .isFalse();
    }

    @Test
    void without_setting_ordinary_numbers_aside_some_would_be_touched() throws IOException {
        List<Masking.Finder> others = new ArrayList<>(Masking.FINDERS);
        others.remove(ORDINARY);

        assertThat(lines("ordinary.tsv"))
                .anyMatch(
                        text -> Masking.mask(text, Masking.Keep.NOTHING, others).isMasked());
    }

    static IntStream findersOfDetails() {
        return IntStream.range(0, Masking.FINDERS.size()).filter(finder -> finder != ORDINARY);
    }

    private static List<Message> personal() throws IOException {
        return lines("personal.tsv").map(Message::of).toList();
    }

    private static Stream<String> lines(String file) throws IOException {
        return Files.readAllLines(FOLDER.resolve(file)).stream();
    }
}
