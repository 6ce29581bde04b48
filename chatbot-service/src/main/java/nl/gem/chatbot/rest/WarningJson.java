package nl.gem.chatbot.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import nl.gem.chatbot.linting.Warning;
import org.jspecify.annotations.Nullable;

/** A warning about an article as the page reads it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WarningJson(
        String rule,
        @Nullable String field,
        String text,
        @Nullable String phrasing,
        @Nullable String nearer,
        boolean blocking) {

    static WarningJson of(Warning warning) {
        return new WarningJson(
                warning.rule().code(),
                warning.field(),
                warning.text(),
                warning.phrasing(),
                warning.nearer(),
                warning.blocking());
    }
}
