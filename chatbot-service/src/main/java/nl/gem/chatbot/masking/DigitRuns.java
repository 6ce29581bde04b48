package nl.gem.chatbot.masking;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.jspecify.annotations.Nullable;

/**
 * Finds citizen service numbers and card numbers among runs of digits, written in one piece or in groups. A date, an
 * opening hour or a case number is left alone unless it passes the number's own check.
 */
final class DigitRuns {

    private static final Pattern GROUP = Pattern.compile("\\d+");
    private static final Pattern BSN_WORD = Pattern.compile(
            "(?i)(?:bsn|burger ?service ?nummer|sofi(?:[- ]?nummer)?|citizen service number|social security number)[^\\d\\]]{0,25}$");
    private static final Pattern OTHER_NUMBER_WORD = Pattern.compile(
            "(?i)(?:zaak|melding|meld|kenmerk|factuur|dossier|aanslag|order|case|reference)\\p{L}*[^\\d\\]]{0,15}$");
    private static final Pattern COUNTRY_CODE = Pattern.compile("(?<!\\d)(?:\\+|00)\\d{1,3}[ .-]?$");

    private record Group(int start, int end) {}

    private record Hit(int start, int end, PersonalNumber number) {}

    private DigitRuns() {}

    static String mask(String text, Set<PersonalNumber> found) {
        List<Group> groups = groups(text);
        StringBuilder masked = new StringBuilder();
        int done = 0;
        int next = 0;
        while (next < groups.size()) {
            String before = masked + text.substring(done, groups.get(next).start());
            Hit hit = longestHit(text, groups, next, before);
            if (hit == null) {
                next++;
                continue;
            }
            found.add(hit.number());
            masked.append(text, done, hit.start()).append(hit.number().placeholder());
            done = hit.end();
            while (next < groups.size() && groups.get(next).start() < done) {
                next++;
            }
        }
        return masked.append(text, done, text.length()).toString();
    }

    private static List<Group> groups(String text) {
        List<Group> groups = new ArrayList<>();
        Matcher digits = GROUP.matcher(text);
        while (digits.find()) {
            groups.add(new Group(digits.start(), digits.end()));
        }
        return groups;
    }

    /** @param before the text up to there as it leaves: a number that was taken out decides about no other */
    private static @Nullable Hit longestHit(String text, List<Group> groups, int first, String before) {
        Hit longest = null;
        int start = groups.get(first).start();
        StringBuilder digits = new StringBuilder();
        for (int last = first; last < groups.size() && digits.length() <= 19; last++) {
            Group group = groups.get(last);
            if (last > first && !isOneSeparator(text, groups.get(last - 1).end(), group.start())) {
                break;
            }
            digits.append(text, group.start(), group.end());
            PersonalNumber number = numberOf(digits.toString(), before);
            if (number != null) {
                longest = new Hit(start, group.end(), number);
            }
        }
        return longest;
    }

    private static boolean isOneSeparator(String text, int from, int to) {
        return to - from == 1 && " .-".indexOf(text.charAt(from)) >= 0;
    }

    private static @Nullable PersonalNumber numberOf(String digits, String before) {
        int length = digits.length();
        if (length >= 13
                && length <= 19
                && "23456".indexOf(digits.charAt(0)) >= 0
                && LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(digits)) {
            return PersonalNumber.CARD;
        }
        return (length == 8 || length == 9) && isBsn(digits, before) ? PersonalNumber.BSN : null;
    }

    /** After a word for it any 8 or 9 digits count, also mistyped ones; without one only 9 that pass the test. */
    private static boolean isBsn(String digits, String before) {
        if (BSN_WORD.matcher(before).find()) {
            return true;
        }
        return digits.length() == 9
                && !COUNTRY_CODE.matcher(before).find()
                && !OTHER_NUMBER_WORD.matcher(before).find()
                && passesElevenTest(digits);
    }

    /** The eleven-test of the citizen service number: weights 9 to 2, and −1 for the last digit. */
    private static boolean passesElevenTest(String digits) {
        int sum = -Character.digit(digits.charAt(8), 10);
        for (int i = 0; i < 8; i++) {
            sum += (9 - i) * Character.digit(digits.charAt(i), 10);
        }
        return sum % 11 == 0 && !digits.equals("000000000");
    }
}
