package nl.gem.chatbot.masking;

/** One look through a text: what it says, the numbers and the words for numbers in it, and what was found so far. */
record Search(CharSequence text, Digits digits, NumberWords words, Findings findings) {

    static Search in(CharSequence text) {
        Digits digits = Digits.in(text);
        return new Search(text, digits, NumberWords.in(digits.groups() == 0 ? "" : text), new Findings());
    }

    boolean hasDigits() {
        return digits.groups() > 0;
    }

    NumberWord wordBefore(WrittenNumber number) {
        return words.before(number.start(), findings.lastPersonalEnd(number.start()));
    }

    /** A parenthesis that opens before the number and closes inside goes with it: (0165) 123456. */
    void addPhone(int start, int end) {
        boolean opens = start > 0
                && text.charAt(start - 1) == '('
                && text.subSequence(start, end).toString().replace("(0)", "").contains(")");
        int from = opens && findings.isFree(start - 1, start) ? start - 1 : start;
        findings.add(PersonalDetail.PHONE, from, end);
    }

    void add(PersonalDetail detail, WrittenNumber number) {
        findings.add(detail, number.start(), number.end());
    }

    /** A single letter right before it, as in Z20261234: the number of a thing. A t or m may stand for telephone. */
    boolean isPartOfACode(WrittenNumber number) {
        int at = number.start() - 1;
        return at >= 0
                && text.charAt(at) >= 'a'
                && text.charAt(at) <= 'z'
                && "tm".indexOf(text.charAt(at)) < 0
                && (at == 0 || !Character.isLetter(text.charAt(at - 1)));
    }

    /** The digits behind a point or a comma. */
    boolean isDecimal(WrittenNumber number) {
        return number.isGlued() && ".,".indexOf(text.charAt(number.start() - 1)) >= 0;
    }
}
