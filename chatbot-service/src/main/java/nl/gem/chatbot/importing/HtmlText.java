package nl.gem.chatbot.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.gem.chatbot.conversation.Link;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeVisitor;
import org.jsoup.select.Selector;

/**
 * Text and links of a piece of HTML, or of plain text. Text that turns out to hold markup once its entities are decoded
 * is read again, so what is left is markup to nobody.
 */
final class HtmlText {

    /** Deepest nesting that is read. */
    static final int DEEPEST = 60;

    /** How often the text of a text may be markup again. */
    private static final int MOST_PASSES = 6;

    private static final Pattern MARKUP = Pattern.compile("<[A-Za-z/!?]|&#?\\w+;");
    private static final Evaluator GOES =
            Selector.evaluatorOf("script, style, template, noscript, noembed, noframes, head, title, meta, "
                    + "base, button, select, textarea, datalist");
    private static final Evaluator SEEN_BUT_GOES = Selector.evaluatorOf(
            "img, svg, math, video, audio, canvas, iframe, frame, object, embed, applet, map, del, s, strike");

    private final String base;
    private final List<Link> links = new ArrayList<>();
    private int linksLeftOut;
    private int otherLeftOut;
    private String text = "";

    private HtmlText(String base) {
        this.base = base;
    }

    /**
     * @param base the address that relative links start from, or nothing
     * @throws Unreadable if it is made to exhaust its reader
     */
    static HtmlText of(String html, String base) throws Unreadable {
        HtmlText read = new HtmlText(base);
        String before = html;
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            String after = PlainLines.tidy(MARKUP.matcher(before).find() ? read.withoutMarkup(before) : before);
            if (after.equals(before)) {
                read.text = after;
                return read;
            }
            before = after;
        }
        throw new Unreadable("is encoded too many times over");
    }

    String text() {
        return text;
    }

    /** In the order of the text, each address once. */
    List<Link> links() {
        return List.copyOf(links);
    }

    /** How many links had no address that may stand in an article. */
    int linksLeftOut() {
        return linksLeftOut;
    }

    /** How many pictures, films, frames and struck-out pieces are gone. */
    int otherLeftOut() {
        return otherLeftOut;
    }

    private String withoutMarkup(String html) throws Unreadable {
        Element body = Jsoup.parseBodyFragment(html, base).body();
        if (depth(body) > DEEPEST) {
            throw new Unreadable("is nested too deeply");
        }
        body.select(GOES).remove();
        otherLeftOut += body.select(SEEN_BUT_GOES).size();
        body.select(SEEN_BUT_GOES).remove();
        body.select("a[href]").forEach(this::keep);
        return HtmlReader.read(body);
    }

    private static int depth(Element body) {
        int[] deepest = {0};
        body.traverse((NodeVisitor) (node, depth) -> deepest[0] = Math.max(deepest[0], depth));
        return deepest[0];
    }

    private void keep(Element anchor) {
        WebAddress address = WebAddress.of(anchor.absUrl("href")).orElse(null);
        if (address == null) {
            linksLeftOut++;
        } else if (links.stream().noneMatch(link -> link.url().equals(address.url()))) {
            String title = PlainLines.onOneLine(anchor.text());
            boolean plain = !title.isEmpty() && !MARKUP.matcher(title).find();
            links.add(new Link(plain ? title : address.name(), address.url()));
        }
    }

    /** The HTML cannot be read within reason; the message completes "The answer …". */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1;

        Unreadable(String message) {
            super(message, null, false, false);
        }
    }
}
