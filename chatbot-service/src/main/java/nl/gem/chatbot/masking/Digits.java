package nl.gem.chatbot.masking;

import java.util.ArrayList;
import java.util.List;

/** The digits of a text as people group them: with a space, dash, dot, slash or parenthesis between, or two of them. */
final class Digits {

    private static final int LONGEST_NUMBER = 19;
    private static final int LONGEST_JOINT = 4;
    private static final String JOINTS = " -./()_";
    private static final String GLUE = "-.,:/_";

    private record Group(int start, int end) {}

    private final CharSequence text;
    private final List<Group> groups = new ArrayList<>();

    private Digits(CharSequence text) {
        this.text = text;
    }

    static Digits in(CharSequence text) {
        Digits digits = new Digits(text);
        int start = -1;
        for (int at = 0; at <= text.length(); at++) {
            boolean digit = at < text.length() && isDigit(text.charAt(at));
            if (digit && start < 0) {
                start = at;
            } else if (!digit && start >= 0) {
                digits.groups.add(new Group(start, at));
                start = -1;
            }
        }
        return digits;
    }

    static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }

    int groups() {
        return groups.size();
    }

    /** The numbers that begin with a group, the shortest first, at most 19 digits, where nothing was found yet. */
    List<WrittenNumber> from(int first, Findings findings) {
        List<WrittenNumber> numbers = new ArrayList<>();
        StringBuilder digits = new StringBuilder();
        StringBuilder grouping = new StringBuilder();
        List<String> joints = new ArrayList<>();
        int start = groups.get(first).start();
        boolean opens = !isJoined(first - 1, findings);
        boolean glued = isGlued(start, findings);
        for (int last = first; last < groups.size(); last++) {
            Group group = groups.get(last);
            int length = group.end() - group.start();
            if (digits.length() + length > LONGEST_NUMBER || !findings.isFree(start, group.end())) {
                break;
            }
            digits.append(text, group.start(), group.end());
            grouping.append(last == first ? "" : "-").append(length);
            boolean closes = !isJoined(last, findings);
            numbers.add(new WrittenNumber(
                    start, group.end(), digits.toString(), grouping.toString(), joints, opens, closes, glued));
            if (closes) {
                break;
            }
            joints.add(
                    text.subSequence(group.end(), groups.get(last + 1).start()).toString());
        }
        return numbers;
    }

    /** Whether a group and the one behind it may be one number. */
    private boolean isJoined(int group, Findings findings) {
        if (group < 0 || group + 1 >= groups.size()) {
            return false;
        }
        Group before = groups.get(group);
        Group behind = groups.get(group + 1);
        return isJoint(before.end(), behind.start())
                && findings.isFree(before.start(), before.end())
                && findings.isFree(behind.start(), behind.end());
    }

    private boolean isJoint(int from, int to) {
        if (to - from > LONGEST_JOINT) {
            return false;
        }
        if (to - from == 1 && text.charAt(from) == ',') {
            return true;
        }
        for (int at = from; at < to; at++) {
            if (JOINTS.indexOf(text.charAt(at)) < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean isGlued(int start, Findings findings) {
        return start > 1
                && GLUE.indexOf(text.charAt(start - 1)) >= 0
                && isDigit(text.charAt(start - 2))
                && !isLabel(start - 1)
                && findings.isFree(start - 2, start - 1);
    }

    /** The colon of "tel2:06-12345678", unlike that of 10:30. */
    private boolean isLabel(int colon) {
        return text.charAt(colon) == ':' && (colon < 2 || !isDigit(text.charAt(colon - 2)));
    }
}
