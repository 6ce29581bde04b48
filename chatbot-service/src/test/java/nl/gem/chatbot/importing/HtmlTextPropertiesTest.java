package nl.gem.chatbot.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.StringLength;
import nl.gem.chatbot.importing.HtmlText.Unreadable;

/** What holds for any piece of HTML. */
class HtmlTextPropertiesTest {

    private static final String IN_SCRIPT = "ALARM";

    @Property(tries = 2000)
    void no_tag_and_no_script_is_left_and_reading_twice_is_reading_once(@ForAll("trees") String html)
            throws Unreadable {
        String text = HtmlText.of(html, "https://www.a.nl/").text();

        assertThat(text).doesNotContainPattern("<[A-Za-z/!?]").doesNotContain(IN_SCRIPT);
        assertThat(HtmlText.of(text, "https://www.a.nl/").text()).isEqualTo(text);
    }

    @Property(tries = 2000)
    void every_link_is_whole_and_https(@ForAll("trees") String html) throws Unreadable {
        assertThat(HtmlText.of(html, "https://www.a.nl/").links())
                .allSatisfy(
                        link -> assertThat(link.url()).startsWith("https://").isPrintable());
    }

    @Property(tries = 2000)
    void tidying_twice_is_tidying_once(@ForAll @StringLength(max = 60) String text, @ForAll("lists") String list) {
        assertThat(PlainLines.tidy(PlainLines.tidy(text))).isEqualTo(PlainLines.tidy(text));
        assertThat(PlainLines.tidy(PlainLines.tidy(list))).isEqualTo(PlainLines.tidy(list));
    }

    @Property(tries = 1000)
    void an_id_is_one_that_an_article_may_have(@ForAll @StringLength(max = 200) String question) {
        Slugs slugs = new Slugs();
        String first = slugs.give(question);
        String second = slugs.give(question);

        assertThat(List.of(first, second))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z0-9]+(?:-[a-z0-9]+)*") && id.length() <= 60);
    }

    @Provide
    Arbitrary<String> lists() {
        return Arbitraries.of("-", "•", "*", " ", "\t", "\n", "\r", "\u00A0", "\u2028", "\u200B", "a")
                .list()
                .ofMaxSize(20)
                .map(parts -> String.join("", parts));
    }

    /** Elements in elements, well and badly formed, written plainly or encoded up to twice. */
    @Provide
    Arbitrary<String> trees() {
        Arbitrary<String> end = Arbitraries.of("", "<p", "<a href='", "<!--", "&lt", "<script>ALARM");
        return Combinators.combine(tree(4), end, Arbitraries.integers().between(0, 2))
                .as((html, last, times) -> encoded(html + last, times));
    }

    private static String encoded(String html, int times) {
        return times == 0
                ? html
                : encoded(html.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"), times - 1);
    }

    private static Arbitrary<String> tree(int depth) {
        Arbitrary<String> leaf = Arbitraries.oneOf(
                Arbitraries.of(
                        "tekst",
                        "- ",
                        "\n\n",
                        " < ",
                        " > ",
                        "&amp;",
                        "&lt;b&gt;",
                        "&amp;lt;i&amp;gt;",
                        "&nbsp;",
                        "<br>",
                        "<hr/>",
                        "<img src=x onerror=1>",
                        "<!-- ALARM -->",
                        "<script>ALARM</script>",
                        "<style>ALARM</style>",
                        "<script src='x'>ALARM < 1</script>",
                        "&lt;script&gt;ALARM&lt;/script&gt;",
                        "</p>",
                        "</ul>",
                        "<p><b>",
                        "<p<i>",
                        "<a href='https://b.nl/é'>b</a>",
                        "<a href='javascript:x'>c</a>",
                        "<a href=/d>"),
                Arbitraries.strings()
                        .ascii()
                        .excludeChars('<', '>', '&', '"', '\'')
                        .ofMaxLength(8));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<String> element = Combinators.combine(
                        Arbitraries.of(
                                "p",
                                "div",
                                "ul",
                                "ol",
                                "li",
                                "table",
                                "tr",
                                "td",
                                "th",
                                "h2",
                                "b",
                                "span",
                                "blockquote",
                                "pre",
                                "dl",
                                "dt",
                                "del",
                                "svg",
                                "section",
                                "x-y"),
                        tree(depth - 1).list().ofMaxSize(3))
                .as((name, children) -> "<" + name + " class='x'>" + String.join("", children) + "</" + name + ">");
        return Arbitraries.frequencyOf(Tuple.of(1, leaf), Tuple.of(2, element));
    }
}
