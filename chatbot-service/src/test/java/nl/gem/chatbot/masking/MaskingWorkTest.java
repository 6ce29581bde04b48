package nl.gem.chatbot.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What somebody may type to keep the service busy costs no more than its length: counted in signs that are read, as a
 * clock would count the machine.
 */
class MaskingWorkTest {

    private static final int LONGEST = 2000;

    /** Readings per sign. Ordinary talk takes about 200, at 200 signs as at 2,000. */
    private static final int MOST = 800;

    /** Counts what is read of it, and also what is copied from it. */
    private static final class CountedText implements CharSequence {

        private final String text;
        private long reads;

        CountedText(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int at) {
            reads++;
            return text.charAt(at);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            reads += end - start;
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    static Stream<String> pieces() {
        return Stream.of(
                "a",
                "1",
                "0",
                "@",
                ".",
                " ",
                "-",
                "(",
                "+",
                "a@",
                "@a",
                "a.",
                ".a",
                "a.a@",
                "a@a.",
                "a @ ",
                "1 ",
                "1.",
                "1-",
                "0 ",
                "06",
                "06 ",
                "00 ",
                "+3",
                "+31 6",
                "12 3",
                "09.00-",
                "12-03-",
                "2026-",
                "1,",
                "€ 1.234.567 ",
                "nl",
                "nl1",
                "nl91",
                "nl91 abna ",
                "aa11",
                "a a 1 ",
                "bsn",
                "bsn ",
                "bsn 1 ",
                "tel 1",
                "zaak ",
                "zaak 1-",
                "zaaknr. ",
                "nummer is ",
                "mijn ",
                "rekeningnummer",
                "a at ",
                "a (at) ",
                " at a",
                "a punt ",
                "a punt a at ",
                "apenstaartje ",
                "gmail ",
                "a@gmail,",
                "a@gmail .",
                "9 7 8 ",
                "978-",
                "[BSN]",
                "]1",
                "123456782",
                "123456782 ",
                "0612345678-",
                "jan@example.com ",
                "\u00df",
                "رقم ",
                "4111 ");
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void a_long_text_costs_no_more_than_its_length(String piece) {
        for (String front : List.of("", "jan@", "bsn ")) {
            assertThat(reads(repeated(front, piece, "!"))).as(front).isLessThan((long) MOST * LONGEST);
        }
    }

    @Test
    void a_pattern_that_goes_back_over_its_text_would_show() {
        CountedText counted = new CountedText("a".repeat(LONGEST));

        assertThat(Pattern.compile("a*@").matcher(counted).find()).isFalse();
        assertThat(counted.reads).isGreaterThan((long) MOST * LONGEST);
    }

    private static String repeated(String front, String piece, String end) {
        String many = front + piece.repeat(LONGEST / piece.length() + 1);
        return many.substring(0, LONGEST - end.length()) + end;
    }

    private static long reads(String text) {
        CountedText counted = new CountedText(text);
        Masking.findings(counted, Masking.FINDERS);
        return counted.reads;
    }
}
