package nl.gem.chatbot.rephrasing;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.conversation.Language;
import nl.gem.chatbot.conversation.Link;
import nl.gem.chatbot.conversation.TextRule;
import nl.gem.chatbot.rephrasing.NotSaid.Reason;

/**
 * Holds what a model says against the article: no fact that the article lacks, its language, plain text, about its
 * length, and the facts of its first line, since that is where the number to call stands when somebody is in danger.
 */
final class SentenceGuard {

    private static final Pattern MARKUP = Pattern.compile("[<>`|{}\\\\]|\\*\\*|__|]\\(|(?m)^\\s*#|(?m)^\\s*\\*\\s");
    private static final double AT_LEAST = 0.3;

    private final Set<String> known;
    private final Set<String> first;
    private final ArticleLanguage language;
    private final int shortest;
    private final int longest;

    SentenceGuard(Article article, Language language, int longest) {
        String answer = article.answerIn(language);
        this.known = Facts.known(Stream.concat(
                        Stream.of(article.titleIn(language), answer),
                        article.linksIn(language).stream().flatMap(SentenceGuard::texts))
                .collect(Collectors.joining("\n")));
        this.first = Facts.in(answer.lines().findFirst().orElse(""));
        this.language = new ArticleLanguage(article.titleIn(language) + "\n" + answer, language);
        this.shortest = (int) (answer.length() * AT_LEAST);
        this.longest = longest;
    }

    private static Stream<String> texts(Link link) {
        return Stream.of(link.title(), link.url());
    }

    void check(String sentence) {
        require(!isMarkup(sentence), Reason.MARKUP);
        require(known.containsAll(Facts.in(sentence)), Reason.FACT_THAT_THE_ARTICLE_LACKS);
        require(language.isSpokenIn(sentence), Reason.OTHER_LANGUAGE);
    }

    void checkLength(int characters) {
        require(characters <= longest, Reason.TOO_LONG);
    }

    void checkWhole(String text) {
        require(text.length() >= shortest, Reason.TOO_SHORT);
        require(Facts.known(text).containsAll(first), Reason.FIRST_FACTS_LEFT_OUT);
        require(known.containsAll(Facts.in(text)), Reason.FACT_THAT_THE_ARTICLE_LACKS);
    }

    private static boolean isMarkup(String sentence) {
        return MARKUP.matcher(sentence).find()
                || !TextRule.isWellFormed(sentence)
                || sentence.chars().anyMatch(SentenceGuard::isInvisible);
    }

    private static boolean isInvisible(int unit) {
        int type = Character.getType(unit);
        return unit != '\n' && (type == Character.CONTROL || type == Character.FORMAT || type == Character.PRIVATE_USE);
    }

    private static void require(boolean holds, Reason reason) {
        if (!holds) {
            throw new NotSaid(reason);
        }
    }
}
