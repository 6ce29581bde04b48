package nl.gem.chatbot.rephrasing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.gem.chatbot.conversation.Language;

/**
 * Whether a sentence is in the language of an article: by its small words, and where it has none by the words that it
 * shares with the article.
 */
final class ArticleLanguage {

    private static final Set<String> DUTCH =
            words("de het een en van je is niet voor dat met op in te kan of aan bij er"
                    + " als naar uw u om door dan ook wel moet hebt bent wordt kunt kun via zijn geen dit die deze wat hoe waar"
                    + " wie maar nog uit over tot moeten kunnen heb heeft bel vraag ga kijk meer");
    private static final Set<String> ENGLISH = words("the a an and of you is not for that with on in to can or at by"
            + " there if your from this it are must have need will be do does about what how where who but also then"
            + " when which please call ask we our they their has been");
    private static final Set<String> ELSEWHERE = words("der das und ist nicht für mit auf ein eine sie wir zu den von"
            + " auch oder wenn können müssen ihre ihr bei le la les des est vous pour dans une et pas votre avec sur el los"
            + " las una para con su es por bir ve için ile bu olarak nie jest się na do że lub oraz");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final int A_FEW = 4;

    private final Set<String> own;
    private final Set<String> others;
    private final Set<String> article;
    private final Set<Character.UnicodeScript> scripts;

    ArticleLanguage(String article, Language language) {
        this.own = language == Language.NL ? DUTCH : ENGLISH;
        this.others = Stream.of(DUTCH, ENGLISH, ELSEWHERE)
                .flatMap(Set::stream)
                .filter(word -> !own.contains(word))
                .collect(Collectors.toUnmodifiableSet());
        this.article = Set.copyOf(split(article));
        this.scripts = scripts(article + "a");
    }

    boolean isSpokenIn(String sentence) {
        List<String> words = split(sentence);
        long ours = words.stream().filter(own::contains).count();
        long theirs = words.stream()
                .filter(word -> others.contains(word) && !article.contains(word))
                .count();
        long shared = words.stream().filter(article::contains).count();
        boolean strange = ours == 0 && words.size() >= A_FEW && 2 * shared < words.size();
        return theirs <= ours && !strange && scripts.containsAll(scripts(sentence));
    }

    private static Set<Character.UnicodeScript> scripts(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> split(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static Set<String> words(String list) {
        return Stream.of(list.split(" ")).collect(Collectors.toUnmodifiableSet());
    }
}
