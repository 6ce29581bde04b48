package nl.gem.chatbot.understanding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text as the words by which it is compared: lower case, no accents, every digit a nought. Letters that people leave
 * out on a telephone (Polish ł, Turkish ı, Arabic hamza) become the ones that they type instead.
 */
final class Words {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final int MOST_WORDS = 300;
    private static final int LONGEST_WORD = 40;

    private Words() {}

    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        for (String word : NOT_A_WORD.split(plain(text), MOST_WORDS + 2)) {
            if (!word.isEmpty() && words.size() < MOST_WORDS) {
                words.add(word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word);
            }
        }
        return words;
    }

    private static String plain(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
                .replaceAll("");
        StringBuilder plain = new StringBuilder(bare.length());
        for (int i = 0; i < bare.length(); i++) {
            char letter = bare.charAt(i);
            plain.append(Character.isDigit(letter) ? '0' : typed(letter));
        }
        return plain.toString();
    }

    private static char typed(char letter) {
        return switch (letter) {
            case 'ı' -> 'i';
            case 'ł' -> 'l';
            case 'ø' -> 'o';
            case 'ة' -> 'ه';
            case 'ى' -> 'ي';
            default -> letter;
        };
    }
}
