package nl.gem.chatbot.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import nl.gem.chatbot.conversation.Link;
import nl.gem.chatbot.importing.HtmlText.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextTest {

    static Stream<Arguments> pieces() {
        return Stream.of(
                Arguments.of("", ""),
                Arguments.of("<p>Een</p><p>twee</p>", "Een\n\ntwee"),
                Arguments.of("<p>Een\n  regel<br />\n en nog een</p>", "Een regel\nen nog een"),
                Arguments.of("Een <b>vet</b><i>te</i> kop", "Een vette kop"),
                Arguments.of("<h2>Kop</h2>\n<p>Tekst</p><h3>Kop</h3><p>Tekst</p>", "Kop\nTekst\n\nKop\nTekst"),
                Arguments.of("<p>Neem mee:</p><ul><li>a</li><li>b</li></ul><p>Na</p>", "Neem mee:\n- a\n- b\n\nNa"),
                Arguments.of(
                        "<ul><li>a<ul><li>b<ol><li>c</li></ol></li></ul></li><li>d</li></ul>", "- a\n- b\n- c\n- d"),
                Arguments.of("<ul><li><ul><li>a</li></ul></li><li> </li></ul>", "- a"),
                Arguments.of("<ul><li><p>a</p></li><li><p>b</p></li></ul>", "- a\n- b"),
                Arguments.of(
                        "<table><tr><th>Dag</th><th>Open</th></tr> <tr><td>Ma:</td>"
                                + " <td><p>9</p><p>12</p></td><td>x</td></tr></table>",
                        "Dag: Open\nMa: 9 12, x"),
                Arguments.of("AT&amp;T &euro;&nbsp;5 &lt; &#8364; 6", "AT&T € 5 < € 6"),
                Arguments.of("5 < 6 & 7 > 2", "5 < 6 & 7 > 2"),
                Arguments.of(
                        "Regel een\r\n\r\n\r\n  * a\n • b\nRegel <b>vier</b>", "Regel een\n\n- a\n- b\nRegel vier"),
                Arguments.of("a<!-- <p>weg</p> -->b", "ab"),
                Arguments.of("a<script>alert('<p>x</p>')</script>b<style>p {}</style>", "ab"),
                Arguments.of("a<iframe src='https://a.nl'>x</iframe><noscript>x</noscript><template>x</template>", "a"),
                Arguments.of("<svg><text>x</text></svg><button>x</button><img src=x onerror=alert(1) alt=x>a", "a"),
                Arguments.of("<p onclick='alert(1)' style='color:red'>a</p>", "a"),
                Arguments.of("Voorheen <del>10</del> <s>11</s> 12 euro", "Voorheen 12 euro"),
                Arguments.of("&lt;script&gt;alert(1)&lt;/script&gt;a", "a"),
                Arguments.of("&amp;lt;p&amp;gt;a&amp;lt;/p&amp;gt;", "a"),
                Arguments.of("&lt;<b>script&gt;alert(1)&lt;</b>/script&gt;a", "a"),
                Arguments.of("<scr<script>x</script>ipt>alert(1)</script>a", "xipt>alert(1)a"),
                Arguments.of("<\u200Bb>a\u202Eb\u00ADc\uFEFF", "abc"),
                Arguments.of("<p>a", "a"),
                Arguments.of("a<p", "a"),
                Arguments.of("<frameset><frame src=x></frameset>a", "a"),
                Arguments.of("<title>x</title><base href='https://b.nl'>a", "a"));
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void html_becomes_plain_lines(String html, String text) throws Unreadable {
        assertThat(HtmlText.of(html, "").text()).isEqualTo(text);
    }

    @Test
    void a_link_keeps_its_words_in_the_text_and_its_address_apart() throws Unreadable {
        HtmlText read = HtmlText.of("Zie <a href='https://www.a.nl/x?b=1&amp;c=2'>de  <b>site</b></a>.", "");

        assertThat(read.text()).isEqualTo("Zie de site.");
        assertThat(read.links()).containsExactly(new Link("de site", "https://www.a.nl/x?b=1&c=2"));
    }

    @Test
    void a_link_without_words_is_named_after_its_host() throws Unreadable {
        HtmlText read =
                HtmlText.of("<a href='https://www.a.nl/x'><img src=y></a><a href='https://b.nl'>&lt;b&gt;</a>", "");

        assertThat(read.links())
                .containsExactly(new Link("a.nl", "https://www.a.nl/x"), new Link("b.nl", "https://b.nl"));
        assertThat(read.otherLeftOut()).isEqualTo(1);
    }

    @Test
    void a_relative_link_starts_from_the_page_it_was_on() throws Unreadable {
        String html = "<a href='/y'>y</a>";

        assertThat(HtmlText.of(html, "https://www.a.nl/x").links())
                .containsExactly(new Link("y", "https://www.a.nl/y"));
        assertThat(HtmlText.of(html, "").linksLeftOut()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "java&#10;script:alert(1)",
                "data:text/html,x",
                "http://a.nl",
                "//",
                "https://",
                "https://user@a.nl",
                "https://127.0.0.1/",
                "https://localhost/",
                "https://a.nl:8443/",
                "mailto:a@a.nl",
                "#top"
            })
    void a_link_to_no_whole_https_address_is_left_out_and_counted(String address) throws Unreadable {
        HtmlText read = HtmlText.of("<a href=\"" + address + "\">x</a>", "");

        assertThat(read.text()).isEqualTo("x");
        assertThat(read.links()).isEmpty();
        assertThat(read.linksLeftOut()).isEqualTo(1);
    }
}
