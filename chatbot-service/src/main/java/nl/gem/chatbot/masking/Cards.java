package nl.gem.chatbot.masking;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/** Card numbers (ISO/IEC 7812): the first digit of a bank or a travel company, and a check digit. */
final class Cards {

    /** Of each length the first digits that are in use: a chip of a dog has fifteen digits too. */
    private static final Pattern IN_USE = Pattern.compile("4\\d{12}|3[068]\\d{12}|3[47]\\d{13}"
            + "|(?:2[2-7]|3[05]|[4-6]\\d)\\d{14}|(?:4\\d|5[06-8]|6\\d)\\d{15,17}");

    private Cards() {}

    static void look(Search search) {
        for (int group = 0; group < search.digits().groups(); group++) {
            List<WrittenNumber> numbers = search.digits().from(group, search.findings());
            for (WrittenNumber number : numbers.reversed()) {
                if (isCard(number)) {
                    search.add(PersonalDetail.CARD, number);
                    break;
                }
            }
        }
    }

    private static boolean isCard(WrittenNumber number) {
        return IN_USE.matcher(number.digits()).matches()
                && number.isEvenlyJoined()
                && !number.hasComma()
                && !number.hasParenthesis()
                && LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(number.digits());
    }
}
