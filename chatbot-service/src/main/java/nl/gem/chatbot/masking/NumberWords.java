package nl.gem.chatbot.masking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words in a text that say what a number is. The one nearest before a number decides, if it reaches that far. */
final class NumberWords {

    private static final int LONGEST_GAP = 40;

    private static final List<NumberWord> KINDS = Arrays.stream(NumberWord.values())
            .filter(kind -> kind != NumberWord.NONE)
            .toList();

    /** Telefoon nummer, phone number, telefon numaram, zaaknr.: one word for what follows. */
    private static final String NUMBER =
            "(?:[ -]?(?:nummer|number|numara\\p{L}*|nr)(?!\\p{L}))?(?:(?<=tel|nr|no|ref)\\.)?";

    private static final Pattern WORD = Pattern.compile(KINDS.stream()
            .map(kind -> "(?<" + kind.name() + ">(?:" + kind.words() + ")" + NUMBER + ")")
            .collect(Collectors.joining("|")));

    /** "123456782 is mijn bsn": from the number up to the word. */
    private static final Pattern LINK =
            Pattern.compile("[ ,]{0,2}(?:\\(|(?:=|is|was|dit is|dat is|this is|that is|to|jest|هو|هذا) ?)"
                    + "(?:(?:mijn|m'n|het|zijn|haar|ons|my|his|her|our|the|m[óo]j|numer|رقم) ){0,2}");

    /** "612345678 te bereiken". */
    private static final Pattern PHONE_LINK = Pattern.compile(LINK + "| (?:te |graag )?");

    private record Word(int start, int end, NumberWord kind) {}

    private final CharSequence text;
    private final List<Word> words = new ArrayList<>();

    private NumberWords(CharSequence text) {
        this.text = text;
    }

    static NumberWords in(CharSequence text) {
        NumberWords found = new NumberWords(text);
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            for (NumberWord kind : KINDS) {
                if (word.group(kind.name()) != null) {
                    found.words.add(new Word(word.start(), word.end(), kind));
                }
            }
        }
        return found;
    }

    /** @param barrier words before it do not count */
    NumberWord before(int place, int barrier) {
        for (int i = indexBefore(place); i >= 0; i--) {
            Word word = words.get(i);
            if (word.start() < barrier || place - word.end() > LONGEST_GAP) {
                break;
            }
            if (word.kind().reachesOver(text.subSequence(word.end(), place))) {
                return word.kind();
            }
        }
        return NumberWord.NONE;
    }

    /** What the words behind a number say. */
    NumberWord behind(int place) {
        int next = indexBefore(place) + 1;
        if (next == words.size()) {
            return NumberWord.NONE;
        }
        Word word = words.get(next);
        if (word.start() < place || word.start() > place + LONGEST_GAP) {
            return NumberWord.NONE;
        }
        Pattern link = word.kind() == NumberWord.PHONE ? PHONE_LINK : LINK;
        return link.matcher(text.subSequence(place, word.start())).matches() ? word.kind() : NumberWord.NONE;
    }

    /** Whether a word for another number stands in the sentence or so before a place. */
    boolean speakOfAnother(int place, int reach) {
        for (int i = indexBefore(place); i >= 0 && place - words.get(i).end() <= reach; i--) {
            if (words.get(i).kind() == NumberWord.OTHER) {
                return true;
            }
        }
        return false;
    }

    /** The last word that ends at a place or before it. */
    private int indexBefore(int place) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).end() <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
