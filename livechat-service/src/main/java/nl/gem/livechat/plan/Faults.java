package nl.gem.livechat.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Collects what is wrong, field by field. */
final class Faults {

    private static final Pattern ID = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n]]");

    private final List<PlanFault> found = new ArrayList<>();

    List<PlanFault> found() {
        return List.copyOf(found);
    }

    void wrong(String field, String detail) {
        found.add(new PlanFault(field, detail));
    }

    void unless(boolean right, String field, String detail) {
        if (!right) {
            wrong(field, detail);
        }
    }

    void size(String field, Collection<?> items, int most) {
        unless(items.size() <= most, field, "At most " + most + ".");
    }

    void id(String field, String id) {
        unless(ID.matcher(id).matches(), field, "An id has 1 to 40 lower-case letters, digits and hyphens.");
    }

    /** @param most code points */
    void text(String field, String text, int most) {
        unless(!text.isBlank(), field, "Write something here.");
        unless(text.codePointCount(0, text.length()) <= most, field, "At most " + most + " characters.");
        unless(!CONTROL.matcher(text).find(), field, "It has a character that no text has.");
    }

    void between(String field, long number, long least, long most) {
        unless(least <= number && number <= most, field, "From " + least + " to " + most + ".");
    }

    /** @param values in order; the field of one is the list's name with its index, and {@code suffix} */
    void unique(String list, String suffix, List<?> values) {
        Set<Object> seen = new HashSet<>();
        for (int at = 0; at < values.size(); at++) {
            unless(seen.add(values.get(at)), list + "[" + at + "]" + suffix, "This is there twice.");
        }
    }
}
