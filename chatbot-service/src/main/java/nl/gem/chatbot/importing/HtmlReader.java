package nl.gem.chatbot.importing;

import java.util.Set;
import nl.gem.chatbot.importing.Lines.Gap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Writes an HTML tree as lines: items with a dash, rows of tables and headings on a line of their own. */
final class HtmlReader implements NodeVisitor {

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "caption");
    private static final Set<String> LISTS = Set.of("ul", "ol", "menu", "dir");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> LINES =
            Set.of("div", "li", "tr", "dt", "dd", "br", "figcaption", "legend", "summary");
    private static final Set<String> PARAGRAPHS = Set.of(
            "p",
            "blockquote",
            "pre",
            "hr",
            "dl",
            "table",
            "section",
            "article",
            "aside",
            "header",
            "footer",
            "nav",
            "main",
            "address",
            "figure",
            "form",
            "fieldset",
            "details",
            "center",
            "hgroup");

    private final Lines lines = new Lines();
    private final boolean flowing;
    private int lists;
    private int cells;
    private int cellsInRow;

    /** Line ends count only where no element makes lines. */
    private HtmlReader(Element body) {
        flowing = body.stream().skip(1).map(Element::normalName).anyMatch(HtmlReader::makesLines);
    }

    static String read(Element body) {
        HtmlReader reader = new HtmlReader(body);
        body.traverse(reader);
        return reader.lines.toString();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            write(text.getWholeText());
        } else if (node instanceof Element element) {
            open(element.normalName());
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            close(element.normalName());
        }
    }

    private void open(String name) {
        if (CELLS.contains(name)) {
            openCell();
            return;
        }
        separate(name);
        if (LISTS.contains(name)) {
            lists++;
            lines.keepTogether();
        } else if (name.equals("li") && cells == 0) {
            lines.lead("- ");
        } else if (name.equals("tr") && cells == 0) {
            cellsInRow = 0;
        }
    }

    private void close(String name) {
        if (CELLS.contains(name)) {
            cells--;
            return;
        }
        if (LISTS.contains(name)) {
            lists--;
        } else if (name.equals("li") && cells == 0) {
            lines.lead("");
        }
        separate(name);
        if (HEADINGS.contains(name)) {
            lines.keepTogether();
        }
    }

    private void openCell() {
        if (cells == 0) {
            lines.separator(cellsInRow == 0 ? "" : cellsInRow == 1 ? ": " : ", ");
            cellsInRow++;
        }
        cells++;
    }

    private void separate(String name) {
        if (!makesLines(name)) {
            return;
        }
        boolean inside = lists > 0 || LINES.contains(name);
        lines.gap(cells > 0 ? Gap.SPACE : inside ? Gap.LINE : Gap.PARAGRAPH);
    }

    private static boolean makesLines(String name) {
        return LINES.contains(name)
                || PARAGRAPHS.contains(name)
                || LISTS.contains(name)
                || HEADINGS.contains(name)
                || CELLS.contains(name);
    }

    private void write(String text) {
        if (flowing) {
            words(text);
            return;
        }
        String[] rows = text.replace("\r\n", "\n").split("\n", -1);
        for (int row = 0; row < rows.length; row++) {
            if (row > 0) {
                lines.gap(rows[row - 1].isBlank() && row > 1 ? Gap.PARAGRAPH : Gap.LINE);
            }
            words(rows[row]);
        }
    }

    private void words(String text) {
        if (text.isEmpty()) {
            return;
        }
        if (Character.isWhitespace(text.charAt(0))) {
            lines.gap(Gap.SPACE);
        }
        String words = text.strip().replaceAll("\\s+", " ");
        if (!words.isEmpty()) {
            lines.write(words);
        }
        if (Character.isWhitespace(text.charAt(text.length() - 1))) {
            lines.gap(Gap.SPACE);
        }
    }
}
