package nl.gem.chatbot.masking;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Telephone numbers as they are dialled inside a country: ten digits with a zero in front in the Netherlands
 * (Nummerplan telefoon- en ISDN-diensten), nine to twelve elsewhere. Without the zero only near a word for it.
 */
final class NationalPhones {

    private static final Set<String> BELGIAN_GROUPINGS = Set.of("2-3-2-2", "3-2-2-2", "2-7", "3-6");
    private static final int SAME_SENTENCE = 60;
    private static final int LONGEST = 12;

    private NationalPhones() {}

    static void look(Search search) {
        for (int group = 0; group < search.digits().groups(); group++) {
            List<WrittenNumber> numbers = search.digits().from(group, search.findings());
            WrittenNumber number = numbers.isEmpty() ? null : phone(numbers, search);
            if (number != null) {
                search.addPhone(number.start(), number.end());
            }
        }
    }

    private static @Nullable WrittenNumber phone(List<WrittenNumber> all, Search search) {
        WrittenNumber first = all.getFirst();
        NumberWord word = search.wordBefore(first);
        if (first.isGlued() || search.isPartOfACode(first) || word == NumberWord.OTHER) {
            return null;
        }
        List<WrittenNumber> numbers = all.stream()
                .filter(number -> number.length() <= LONGEST && !number.hasComma())
                .toList();
        if (numbers.isEmpty()) {
            return null;
        }
        WrittenNumber dialled = dialled(numbers, word);
        return dialled != null ? dialled : afterAWord(numbers, word, search);
    }

    private static @Nullable WrittenNumber dialled(List<WrittenNumber> numbers, NumberWord word) {
        WrittenNumber ten = longest(numbers, number -> number.digits().matches("0[1-9]\\d{8}"));
        WrittenNumber more =
                longest(numbers, number -> number.closes() && number.digits().matches("0[1-9]\\d{9,10}"));
        if (ten != null && (more == null || ten.digits().startsWith("06") || ten.groups() < 3)) {
            return ten;
        }
        if (more != null) {
            return more;
        }
        return longest(
                numbers,
                number -> number.digits().matches("310?6\\d{8}")
                        || (word != NumberWord.CITIZEN && number.closes() && isNine(number)));
    }

    /** Belgian, or a mobile number of which a digit was forgotten. */
    private static boolean isNine(WrittenNumber number) {
        return number.digits().matches("0[1-9]\\d{7}")
                && (BELGIAN_GROUPINGS.contains(number.grouping())
                        || (number.digits().startsWith("06")
                                && number.grouping().startsWith("2-")));
    }

    private static @Nullable WrittenNumber afterAWord(List<WrittenNumber> numbers, NumberWord before, Search search) {
        return switch (before) {
            case PHONE -> longest(numbers, NationalPhones::isLikeAPhone);
            case OWN ->
                search.words().speakOfAnother(numbers.getFirst().start(), SAME_SENTENCE)
                        ? null
                        : longest(
                                numbers,
                                number -> isLikeAPhone(number)
                                        && number.closes()
                                        && !CitizenNumbers.passesElevenTest(number.digits()));
            case NONE ->
                longest(
                        numbers,
                        number -> isLikeAPhone(number)
                                && number.closes()
                                && search.words().behind(number.end()) == NumberWord.PHONE);
            case CITIZEN, ACCOUNT, OTHER -> null;
        };
    }

    private static boolean isLikeAPhone(WrittenNumber number) {
        int length = number.length();
        return length >= 8
                && length <= LONGEST
                && !number.digits().startsWith("00")
                && (length == 9 || !number.beginsWithAYear());
    }

    private static @Nullable WrittenNumber longest(List<WrittenNumber> numbers, Predicate<WrittenNumber> good) {
        WrittenNumber longest = null;
        for (WrittenNumber number : numbers) {
            if (good.test(number)) {
                longest = number;
            }
        }
        return longest;
    }
}
