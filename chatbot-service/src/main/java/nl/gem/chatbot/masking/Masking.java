package nl.gem.chatbot.masking;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.checkdigit.IBANCheckDigit;

/** Replaces citizen service numbers, bank account numbers and card numbers by a placeholder. */
public final class Masking {

    /** ISO 13616: two letters, two check digits, up to thirty letters or digits, in groups or not. */
    private static final Pattern IBAN = Pattern.compile("[A-Za-z]{2}\\d{2}(?:[ .-]?[A-Za-z0-9]){11,30}(?![A-Za-z0-9])");

    private static final int SHORTEST_IBAN = 15;

    private Masking() {}

    /** Looks again until nothing is left: a number that stands against another shows only when that one is gone. */
    public static Masked mask(String text) {
        Set<PersonalNumber> found = EnumSet.noneOf(PersonalNumber.class);
        String before;
        String masked = text;
        do {
            before = masked;
            masked = DigitRuns.mask(maskAccounts(before, found), found);
        } while (!masked.equals(before));
        return new Masked(masked, found);
    }

    private static String maskAccounts(String text, Set<PersonalNumber> found) {
        StringBuilder masked = new StringBuilder();
        Matcher candidate = IBAN.matcher(text);
        int from = 0;
        int done = 0;
        while (candidate.find(from)) {
            int end = endOfAccount(candidate.group());
            if (end == 0) {
                from = candidate.start() + 1;
            } else {
                found.add(PersonalNumber.IBAN);
                masked.append(text, done, candidate.start()).append(PersonalNumber.IBAN.placeholder());
                done = candidate.start() + end;
                from = done;
            }
        }
        return masked.append(text, done, text.length()).toString();
    }

    /** Where in the candidate a valid number ends, or 0: a following word may look like part of it. */
    private static int endOfAccount(String candidate) {
        for (int end = candidate.length(); end >= SHORTEST_IBAN; end--) {
            boolean atBoundary = end == candidate.length() || !Character.isLetterOrDigit(candidate.charAt(end));
            String compact = candidate.substring(0, end).replaceAll("[ .-]", "").toUpperCase(Locale.ROOT);
            if (atBoundary && compact.length() >= SHORTEST_IBAN && IBANCheckDigit.IBAN_CHECK_DIGIT.isValid(compact)) {
                return end;
            }
        }
        return 0;
    }
}
