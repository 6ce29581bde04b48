package nl.gem.chatbot.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.gem.chatbot.evaluation.Scorecard;
import nl.gem.chatbot.training.Evaluation;
import nl.gem.chatbot.training.Evaluation.Change;
import nl.gem.chatbot.training.Evaluation.Outcome;
import nl.gem.chatbot.training.Gate;
import nl.gem.chatbot.training.WorkingCopy;
import org.jspecify.annotations.Nullable;

/**
 * How the drafts do, as the page reads it.
 *
 * @param stale whether the drafts have changed since
 * @param drafts topics with a draft now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EvaluationJson(
        String state,
        boolean stale,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Scorecard before,
        @Nullable Scorecard after,
        List<Gate> gates,
        List<Change> changes,
        List<String> drafts) {

    static EvaluationJson of(WorkingCopy.Copy copy, Optional<Evaluation> last) {
        List<String> drafts = copy.drafts().keySet().stream().sorted().toList();
        if (last.isEmpty()) {
            return new EvaluationJson("none", false, null, null, null, null, List.of(), List.of(), drafts);
        }
        Evaluation evaluation = last.get();
        Outcome outcome = evaluation.outcome();
        return new EvaluationJson(
                evaluation.state().name().toLowerCase(Locale.ROOT),
                !copy.key().equals(evaluation.drafts()),
                evaluation.startedAt(),
                evaluation.finishedAt(),
                outcome == null ? null : outcome.before(),
                outcome == null ? null : outcome.after(),
                outcome == null ? List.of() : outcome.gates(),
                outcome == null ? List.of() : outcome.changes(),
                drafts);
    }
}
