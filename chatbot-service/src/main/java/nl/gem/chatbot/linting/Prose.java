package nl.gem.chatbot.linting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text as its sentences. The end of a line ends a sentence too, so that the introduction of a list and each of its items
 * are sentences of their own.
 */
record Prose(List<Sentence> sentences) {

    private static final Pattern END_OF_SENTENCE =
            Pattern.compile("(?<=[.!?…][\"'’”)]{0,2})\\s+(?=[\\p{Lu}\\p{Nd}\"'‘“(])");
    private static final Pattern SHORTENED =
            Pattern.compile("(?i)(?:^|.*\\s)(?:art|bijv|bv|nr|mr|mrs|dr|dhr|mevr|no|st)\\.");
    private static final Pattern BULLET = Pattern.compile("^\\s*[-•*]\\s+");
    private static final Pattern LINES = Pattern.compile("\\R");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{Nd}€]+|[^\\p{L}\\p{Nd}%€]+$");

    /** Addresses of pages and mail, and numbers: they are read as names, not as words. */
    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\p{Nd}+_.-]*@?[\\p{L}\\p{Nd}-]+\\.[a-z]{2,}\\S*|.*\\p{Nd}.*|[€%]");

    record Sentence(String text, List<String> words) {}

    static Prose of(String text) {
        List<Sentence> sentences = new ArrayList<>();
        for (String line : LINES.split(text)) {
            String pending = "";
            for (String part : END_OF_SENTENCE.split(BULLET.matcher(line).replaceFirst(""))) {
                String sentence = pending.isEmpty() ? part.strip() : pending + " " + part.strip();
                if (SHORTENED.matcher(sentence).matches()) {
                    pending = sentence;
                } else {
                    pending = "";
                    add(sentence, sentences);
                }
            }
            add(pending, sentences);
        }
        return new Prose(List.copyOf(sentences));
    }

    private static void add(String sentence, List<Sentence> into) {
        List<String> words = Arrays.stream(SPACES.split(sentence))
                .map(word -> EDGES.matcher(word).replaceAll(""))
                .filter(word -> !word.isEmpty())
                .toList();
        if (!words.isEmpty()) {
            into.add(new Sentence(sentence, words));
        }
    }

    int wordCount() {
        return sentences.stream().mapToInt(sentence -> sentence.words().size()).sum();
    }

    double wordsPerSentence() {
        return sentences.isEmpty() ? 0 : (double) wordCount() / sentences.size();
    }

    /** @param leftOut words, in lower case, that say nothing about how difficult the text is */
    double syllablesPerWord(ToIntFunction<String> syllables, Predicate<String> leftOut) {
        return words().filter(word -> !NAME.matcher(word).matches())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(leftOut.negate())
                .mapToInt(syllables)
                .average()
                .orElse(1);
    }

    private Stream<String> words() {
        return sentences.stream().flatMap(sentence -> sentence.words().stream());
    }
}
