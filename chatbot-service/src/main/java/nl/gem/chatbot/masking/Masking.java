package nl.gem.chatbot.masking;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Replaces personal details by a placeholder: the one place that decides what a text may keep. */
public final class Masking {

    /** What may stay readable. */
    public enum Keep {
        NOTHING,
        /** For a conversation with a person: a resident who wants to be called back says how. */
        CONTACT_DETAILS;

        private boolean includes(PersonalDetail detail) {
            return this == CONTACT_DETAILS && (detail == PersonalDetail.PHONE || detail == PersonalDetail.EMAIL);
        }
    }

    /** One kind of detail, looked for where nothing was found yet. */
    interface Finder {
        void look(Search search);
    }

    static final Finder ORDINARY_NUMBERS = OrdinaryNumbers::look;

    private static final Finder SPELLED_EMAILS = SpelledEmails::look;
    private static final Finder EMAILS = Emails::look;

    /** The surest first: what one has found no other reads as something else. */
    static final List<Finder> FINDERS = List.of(
            Accounts::look,
            SPELLED_EMAILS,
            EMAILS,
            InternationalPhones::look,
            ORDINARY_NUMBERS,
            NationalPhones::look,
            Cards::look,
            CitizenNumbers::look);

    private Masking() {}

    /** Keeps nothing. */
    public static Masked mask(String text) {
        return mask(text, Keep.NOTHING);
    }

    public static Masked mask(String text, Keep keep) {
        return mask(text, keep, FINDERS);
    }

    /** Looks again until nothing is left: a number that stands against another shows only when that one is gone. */
    static Masked mask(String text, Keep keep, List<Finder> finders) {
        Set<PersonalDetail> found = EnumSet.noneOf(PersonalDetail.class);
        String before;
        String masked = text;
        do {
            before = masked;
            masked = maskOnce(before, keep, finders, found);
        } while (!masked.equals(before));
        return new Masked(masked, found);
    }

    private static String maskOnce(String text, Keep keep, List<Finder> finders, Set<PersonalDetail> found) {
        Reading reading = Reading.of(text);
        StringBuilder masked = new StringBuilder();
        int done = 0;
        for (Findings.Finding finding : findings(reading.text(), finders).personal()) {
            if (!keep.includes(finding.detail())) {
                found.add(finding.detail());
                masked.append(text, done, reading.startOf(finding.start()))
                        .append(finding.detail().placeholder());
                done = reading.endOf(finding.end());
            }
        }
        return masked.append(text, done, text.length()).toString();
    }

    /** Where there is no digit only e-mail addresses can be found: most questions have none. */
    static Findings findings(CharSequence reading, List<Finder> finders) {
        Search search = Search.in(reading);
        for (Finder finder : finders) {
            if (search.hasDigits() || finder == EMAILS || finder == SPELLED_EMAILS) {
                finder.look(search);
            }
        }
        return search.findings();
    }
}
