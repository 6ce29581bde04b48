package nl.gem.chatbot.understanding;

import java.util.List;

/**
 * A way of asking, with its topic.
 *
 * @param topic position of the topic in the model
 * @param language ISO 639-1
 */
record Phrasing(int topic, String language, List<String> words, Features features) {

    static Phrasing of(int topic, String language, String text) {
        List<String> words = Words.of(text);
        return new Phrasing(topic, language, words, Features.of(words));
    }
}
