package nl.gem.chatbot.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nl.gem.chatbot.conversation.Link;
import nl.gem.chatbot.conversation.TextRule;
import nl.gem.chatbot.importing.Entry.Section;
import nl.gem.chatbot.importing.HtmlText.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * An answer as an article has it: its sections below each other, and its links apart.
 *
 * @param remarks what somebody should know who reads it
 */
record AnswerText(String text, List<Link> links, List<String> remarks) {

    /** Longest answer, in UTF-16 units and with its markup. */
    static final int LONGEST = 50_000;

    private static final AnswerText NONE = new AnswerText("", List.of(), List.of());

    AnswerText {
        links = List.copyOf(links);
        remarks = List.copyOf(remarks);
    }

    /** The answer, or an empty one and a fault. */
    static AnswerText of(List<Section> sections, @Nullable String base, Consumer<String> wrong) {
        String fault = faultOf(sections);
        if (fault != null) {
            wrong.accept(fault);
            return NONE;
        }
        try {
            AnswerText answer = read(sections, base == null ? "" : base);
            if (PlainLines.wordsOnly(answer.text()).isEmpty()) {
                wrong.accept("The answer has no words.");
                return NONE;
            }
            return answer;
        } catch (Unreadable bomb) {
            wrong.accept("The answer " + bomb.getMessage() + ".");
            return NONE;
        }
    }

    private static @Nullable String faultOf(List<Section> sections) {
        if (sections.isEmpty()) {
            return "The answer is missing.";
        }
        int length = sections.stream()
                .mapToInt(section -> section.heading().length() + section.body().length())
                .sum();
        if (length > LONGEST) {
            return "The answer is longer than " + LONGEST + " characters.";
        }
        boolean wellFormed = sections.stream()
                .allMatch(section -> TextRule.isWellFormed(section.heading()) && TextRule.isWellFormed(section.body()));
        return wellFormed ? null : "The answer holds characters that cannot be stored.";
    }

    /** Each section is read by itself: what one leaves open ends with it. */
    private static AnswerText read(List<Section> sections, String base) throws Unreadable {
        StringBuilder text = new StringBuilder();
        List<Link> links = new ArrayList<>();
        int linksLeftOut = 0;
        int otherLeftOut = 0;
        for (Section section : sections) {
            HtmlText heading = HtmlText.of(section.heading(), base);
            HtmlText body = HtmlText.of(section.body(), base);
            text.append("\n\n").append(PlainLines.onOneLine(heading.text()));
            text.append('\n').append(body.text());
            links.addAll(heading.links());
            links.addAll(body.links());
            linksLeftOut += heading.linksLeftOut() + body.linksLeftOut();
            otherLeftOut += heading.otherLeftOut() + body.otherLeftOut();
        }
        String whole = PlainLines.tidy(text.toString());
        return new AnswerText(whole, links, remarks(PlainLines.words(whole), linksLeftOut, otherLeftOut));
    }

    private static List<String> remarks(int words, int linksLeftOut, int otherLeftOut) {
        List<String> remarks = new ArrayList<>();
        if (words > Draft.WORDS) {
            remarks.add("The answer has " + words + " words; " + Draft.WORDS + " is the most that reads well.");
        }
        if (linksLeftOut > 0) {
            remarks.add("Links left out because they are no whole https address: " + linksLeftOut + ".");
        }
        if (otherLeftOut > 0) {
            remarks.add("Pictures, films, frames or struck-out pieces left out: " + otherLeftOut + ".");
        }
        return remarks;
    }
}
