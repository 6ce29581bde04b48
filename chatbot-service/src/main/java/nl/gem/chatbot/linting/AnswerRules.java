package nl.gem.chatbot.linting;

import java.util.ArrayList;
import java.util.List;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.conversation.Language;

/** Whether answers are short and plain, in each language that the article has. */
final class AnswerRules {

    private static final int MOST_WORDS = 120;
    private static final int MOST_WORDS_IN_SENTENCE = 20;

    private AnswerRules() {}

    static List<Warning> of(Article article) {
        List<Warning> warnings = new ArrayList<>();
        for (Language language : Language.values()) {
            if (article.speaks(language)) {
                check(article, language, warnings);
            }
        }
        return warnings;
    }

    private static void check(Article article, Language language, List<Warning> into) {
        String field = "answer." + language.code();
        Prose prose = Prose.of(article.answerIn(language));
        if (prose.wordCount() > MOST_WORDS) {
            into.add(Warning.at(
                    field,
                    Rule.TOO_LONG,
                    "Het antwoord heeft " + prose.wordCount() + " woorden; maak er hooguit " + MOST_WORDS + " van."));
        }
        for (Prose.Sentence sentence : prose.sentences()) {
            if (sentence.words().size() > MOST_WORDS_IN_SENTENCE) {
                into.add(Warning.at(
                        field,
                        Rule.SENTENCE_TOO_LONG,
                        "Deze zin heeft " + sentence.words().size() + " woorden; maak er hooguit "
                                + MOST_WORDS_IN_SENTENCE + " van: \"" + sentence.text() + "\""));
            }
        }
        double score = Readability.score(article, language);
        if (score < Readability.LOWEST) {
            into.add(Warning.at(
                    field,
                    Rule.TOO_DIFFICULT,
                    "De leesbaarheid is " + Math.round(Math.floor(score)) + " en hoort minstens "
                            + Math.round(Readability.LOWEST) + " te zijn. Gebruik kortere zinnen en kortere woorden."));
        }
    }
}
