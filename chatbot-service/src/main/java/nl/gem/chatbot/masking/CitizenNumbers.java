package nl.gem.chatbot.masking;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Citizen service numbers: nine digits that pass the eleven-test. Near a word for one also those that fail it, being
 * mistyped, and those without the zero in front.
 */
final class CitizenNumbers {

    private static final Set<String> USUAL_GROUPINGS = Set.of("9", "3-3-3", "4-2-3", "2-2-2-3", "3-2-4", "2-3-4");

    private CitizenNumbers() {}

    static void look(Search search) {
        for (int group = 0; group < search.digits().groups(); group++) {
            List<WrittenNumber> numbers = search.digits().from(group, search.findings());
            WrittenNumber number = numbers.isEmpty() ? null : citizenNumber(numbers, search);
            if (number != null) {
                search.add(PersonalDetail.BSN, number);
            }
        }
    }

    private static @Nullable WrittenNumber citizenNumber(List<WrittenNumber> numbers, Search search) {
        NumberWord before = search.wordBefore(numbers.getFirst());
        WrittenNumber mistyped = null;
        for (WrittenNumber number : numbers) {
            if (number.hasParenthesis()) {
                break;
            }
            boolean isNamed = before == NumberWord.CITIZEN || search.words().behind(number.end()) == NumberWord.CITIZEN;
            if (passesElevenTest(number.digits())
                    && (isNamed || (before != NumberWord.OTHER && isWrittenAsOne(number, search)))) {
                return number;
            }
            if (isNamed && isAboutAsLong(number)) {
                mistyped = number;
            }
        }
        return mistyped;
    }

    private static boolean isAboutAsLong(WrittenNumber number) {
        int length = number.length();
        return length == 8 || length == 9 || (number.isOneGroup() && length >= 7 && length <= 11);
    }

    /** In one piece, in usual groups, or evenly grouped with nothing joined to it; neither an amount nor a code. */
    private static boolean isWrittenAsOne(WrittenNumber number, Search search) {
        if (number.hasComma() || search.isPartOfACode(number) || search.isDecimal(number)) {
            return false;
        }
        return number.isOneGroup()
                || (!number.isGlued() && USUAL_GROUPINGS.contains(number.grouping()))
                || (number.opens() && number.closes() && number.isEvenlyJoined() && !looksLikeTwo(number));
    }

    /** A year of today and a number, or a digit and a number. */
    private static boolean looksLikeTwo(WrittenNumber number) {
        return (number.grouping().equals("4-5") && number.digits().startsWith("202"))
                || number.grouping().equals("1-8")
                || number.grouping().equals("8-1");
    }

    /** Weights 9 to 2, and −1 for the last digit. */
    static boolean passesElevenTest(String digits) {
        if (digits.length() != 9 || digits.equals("000000000")) {
            return false;
        }
        int sum = -Character.digit(digits.charAt(8), 10);
        for (int i = 0; i < 8; i++) {
            sum += (9 - i) * Character.digit(digits.charAt(i), 10);
        }
        return sum % 11 == 0;
    }
}
