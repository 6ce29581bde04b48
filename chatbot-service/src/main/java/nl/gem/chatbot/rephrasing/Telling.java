package nl.gem.chatbot.rephrasing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.conversation.Draft;
import nl.gem.chatbot.conversation.Kind;
import nl.gem.chatbot.conversation.Language;

/**
 * An article that a model may tell in its own words.
 *
 * @param before what the log gets first: the question, and perhaps a word about what was taken out of it
 * @param plain the article itself
 */
public record Telling(Article article, Language language, List<Draft> before, Draft plain) {

    /** How much longer than the article an answer may be. */
    private static final double AT_MOST = 1.5;

    public Telling {
        before = List.copyOf(before);
    }

    /** The drafts as a telling, if their last is this article in a language that it is written in. */
    static Optional<Telling> of(List<Draft> drafts, Article article) {
        Draft last = drafts.getLast();
        return Stream.of(Language.values())
                .filter(article::speaks)
                .filter(language -> article.answerIn(language).equals(last.text()))
                .filter(language -> last.kind() == Kind.ANSWER)
                .findFirst()
                .map(language -> new Telling(article, language, drafts.subList(0, drafts.size() - 1), last));
    }

    String question() {
        return before.getFirst().text();
    }

    Draft saying(String text) {
        return Draft.ofGem(plain.kind(), text, plain.extras());
    }

    /** The longest answer, in characters. */
    int longest() {
        return (int) (plain.text().length() * AT_MOST);
    }

    /** Bytes of UTF-8 that the longest answer can take. */
    int room() {
        return 3 * longest();
    }

    /** Bytes that must be free in the log for all of it. */
    public int bytes() {
        return before.stream().mapToInt(Draft::bytes).sum() + room();
    }
}
