package nl.gem.chatbot.masking;

import java.util.List;

/**
 * A number as somebody wrote it.
 *
 * @param end exclusive
 * @param grouping the lengths of its groups of digits: 4-2-3
 * @param joints what stands between the groups, in order
 * @param opens no digits are joined to it in front
 * @param closes no digits are joined to it behind
 * @param isGlued a digit with a sign stands right before it, as in 12-34 or 3.14
 */
record WrittenNumber(
        int start,
        int end,
        String digits,
        String grouping,
        List<String> joints,
        boolean opens,
        boolean closes,
        boolean isGlued) {

    WrittenNumber {
        joints = List.copyOf(joints);
    }

    int length() {
        return digits.length();
    }

    int groups() {
        return 1 + (int) grouping.chars().filter(sign -> sign == '-').count();
    }

    boolean isOneGroup() {
        return groups() == 1;
    }

    boolean hasComma() {
        return joints.contains(",");
    }

    boolean hasParenthesis() {
        return joints.stream().anyMatch(joint -> joint.contains("(") || joint.contains(")"));
    }

    /** The same between all groups. */
    boolean isEvenlyJoined() {
        return joints.stream().distinct().count() <= 1;
    }

    /** In the years that people write about: 2026 123456 is a case rather than a telephone. */
    boolean beginsWithAYear() {
        return digits.startsWith("19") || digits.startsWith("20");
    }
}
