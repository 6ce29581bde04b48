package nl.gem.chatbot.masking;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.IBANValidator;
import org.apache.commons.validator.routines.checkdigit.IBANCheckDigit;

/**
 * Bank account numbers (ISO 13616): a country, two check digits and as many letters and digits as that country has. A
 * Dutch one goes also when it is mistyped: nothing else looks like it.
 */
final class Accounts {

    /** The country with the first check digit; letters and digits apart only at the beginning of a word. */
    private static final Pattern FRONT = Pattern.compile("(?:[a-z]{2}|(?<!\\p{L})[a-z] ?[a-z][ ./-]{1,2})\\d");

    /** Both check digits are digits, in every country. */
    private static final Pattern CHECKED = Pattern.compile("[A-Z]{2}\\d{2}");

    private static final String GAP = " .-/";
    private static final int LONGEST = 34;

    /** Also with the letter O for a zero. */
    private static final Pattern DUTCH = Pattern.compile("NL[\\dO]{2}[A-Z]{4}[\\dO]{10}");

    private static final Pattern ROUGHLY_DUTCH = Pattern.compile("NL\\d{2}[A-Z]{4}\\d{7,12}");

    /** Countries that number their accounts in the same way without being in the registry, and how many signs. */
    private static final Map<String, Integer> OUTSIDE_THE_REGISTRY =
            Map.of("MA", 28, "DZ", 26, "IR", 26, "CV", 25, "AO", 25, "CM", 27, "CI", 28, "SN", 28, "ML", 28, "BF", 28);

    /** Letters and digits without what separates them, and where each ends. */
    private record Candidate(String signs, List<Integer> ends) {

        String first(int length) {
            return signs.substring(0, Math.min(length, signs.length()));
        }
    }

    private Accounts() {}

    static void look(Search search) {
        Matcher front = FRONT.matcher(search.text());
        int from = 0;
        while (front.find(from)) {
            Candidate candidate = candidate(search.text(), front.start());
            int length = length(candidate, search, front);
            if (length > 0) {
                search.findings()
                        .add(
                                PersonalDetail.IBAN,
                                front.start(),
                                candidate.ends().get(length - 1));
            }
            from = length > 0 ? candidate.ends().get(length - 1) : front.start() + 1;
        }
    }

    private static Candidate candidate(CharSequence text, int start) {
        StringBuilder signs = new StringBuilder();
        List<Integer> ends = new ArrayList<>();
        int gap = 0;
        for (int at = start; at < text.length() && signs.length() < LONGEST && gap < 3; at++) {
            char sign = text.charAt(at);
            if (Digits.isDigit(sign) || (sign >= 'a' && sign <= 'z')) {
                signs.append(sign);
                ends.add(at + 1);
                gap = 0;
            } else {
                gap = GAP.indexOf(sign) >= 0 ? gap + 1 : LONGEST;
            }
        }
        return new Candidate(signs.toString().toUpperCase(Locale.ROOT), ends);
    }

    /** How many of the signs are an account number, or 0. */
    private static int length(Candidate candidate, Search search, Matcher front) {
        Integer elsewhere = OUTSIDE_THE_REGISTRY.get(candidate.first(2));
        if (elsewhere != null) {
            String whole = candidate.first(elsewhere);
            return whole.length() == elsewhere
                            && CHECKED.matcher(whole).lookingAt()
                            && IBANCheckDigit.IBAN_CHECK_DIGIT.isValid(whole)
                    ? elsewhere
                    : 0;
        }
        IBANValidator.Validator country = IBANValidator.getInstance().getValidator(candidate.signs());
        if (country == null) {
            return 0;
        }
        boolean afterAWord = search.words().before(front.start(), 0) == NumberWord.ACCOUNT;
        String whole = candidate.first(country.getIbanLength());
        if (IBANValidator.getInstance().isValid(whole)
                || DUTCH.matcher(whole).matches()
                || (afterAWord && country.getRegexValidator().isValid(whole))) {
            return whole.length();
        }
        Matcher roughly = ROUGHLY_DUTCH.matcher(candidate.signs());
        return afterAWord && roughly.lookingAt() ? roughly.end() : 0;
    }
}
