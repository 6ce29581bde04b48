package nl.gem.chatbot.linting;

import org.jspecify.annotations.Nullable;

/**
 * Something about an article that its author should know.
 *
 * @param field where it is: {@code answer.nl}, {@code phrasings.tr}, {@code links}
 * @param text one sentence in Dutch
 * @param phrasing the phrasing that it is about
 * @param nearer the other topic that the phrasing lies closer to, or stands in
 * @param blocking whether the article may not be published like this
 */
public record Warning(
        Rule rule,
        @Nullable String field,
        String text,
        @Nullable String phrasing,
        @Nullable String nearer,
        boolean blocking) {

    static Warning at(String field, Rule rule, String text) {
        return new Warning(rule, field, text, null, null, rule.blocking());
    }

    static Warning about(String phrasing, String field, Rule rule, String text) {
        return new Warning(rule, field, text, phrasing, null, rule.blocking());
    }

    static Warning between(String phrasing, String field, String nearer, Rule rule, String text) {
        return new Warning(rule, field, text, phrasing, nearer, rule.blocking());
    }
}
