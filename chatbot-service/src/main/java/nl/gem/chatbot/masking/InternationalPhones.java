package nl.gem.chatbot.masking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Telephone numbers with a country code (ITU-T E.164): + or 00, and at most fifteen digits. */
final class InternationalPhones {

    private static final int SHORTEST = 8;
    private static final int SHORTEST_AFTER_ZEROS = 9;
    private static final int LONGEST = 15;
    private static final String DUTCH = "31(?:[1-9]\\d{8}|0\\d{9})";

    /** 14 0165 as it is dialled from abroad. */
    private static final String PUBLIC = "3114\\d{0,4}";

    private InternationalPhones() {}

    static void look(Search search) {
        for (int group = 0; group < search.digits().groups(); group++) {
            List<WrittenNumber> numbers = search.digits().from(group, search.findings());
            if (numbers.isEmpty()) {
                continue;
            }
            int plus = startOfPlus(search.text(), numbers.getFirst().start());
            WrittenNumber number = plus >= 0 ? longest(numbers, 0, SHORTEST) : afterZeros(numbers, search);
            if (number != null) {
                int start = plus >= 0 && search.findings().isFree(plus, number.start()) ? plus : number.start();
                search.addPhone(start, number.end());
            }
        }
    }

    /** +31, + 31, (+31 and +(31, but not 65+ 31; −1 if there is none. */
    private static int startOfPlus(CharSequence text, int digits) {
        int at = digits - 1;
        while (at >= 0 && at > digits - 3 && (text.charAt(at) == ' ' || text.charAt(at) == '(')) {
            at--;
        }
        boolean plus = at >= 0 && text.charAt(at) == '+';
        return plus && (at == 0 || !Digits.isDigit(text.charAt(at - 1))) ? at : -1;
    }

    private static @Nullable WrittenNumber afterZeros(List<WrittenNumber> numbers, Search search) {
        WrittenNumber first = numbers.getFirst();
        if (!first.digits().startsWith("00")
                || first.isGlued()
                || search.isPartOfACode(first)
                || search.wordBefore(first) == NumberWord.OTHER) {
            return null;
        }
        return longest(numbers, 2, SHORTEST_AFTER_ZEROS);
    }

    /** Up to where it is a Dutch number, or else as far as it can go. */
    private static @Nullable WrittenNumber longest(List<WrittenNumber> numbers, int zeros, int shortest) {
        WrittenNumber longest = null;
        for (WrittenNumber number : numbers) {
            int length = number.length() - zeros;
            if (length > LONGEST || number.hasComma()) {
                break;
            }
            String digits = number.digits().substring(Math.min(zeros, number.length()));
            if (digits.startsWith("0") || digits.matches(PUBLIC)) {
                return null;
            }
            if (digits.matches(DUTCH)) {
                return number;
            }
            if (length >= shortest && (!digits.startsWith("1") || length == 11 || zeros == 0)) {
                longest = number;
            }
        }
        return longest;
    }
}
