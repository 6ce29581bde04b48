package nl.gem.livechat.rest;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.gem.livechat.plan.AgentPlan;
import nl.gem.livechat.plan.CannedAnswer;
import nl.gem.livechat.plan.DeskPlan;
import nl.gem.livechat.plan.PlanVersion;
import org.jspecify.annotations.Nullable;

/**
 * A plan as team leads read and write it. In what they write anything may be missing.
 *
 * @param version the one that is read, or was read before it was changed
 * @param agents by the agent's id
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanJson(
        @Nullable Integer version,
        @Nullable List<@Nullable Team> teams,
        @Nullable List<@Nullable Holiday> holidays,
        @Nullable Integer capacity,
        @Nullable Map<String, @Nullable Agent> agents,
        @Nullable Patience patience,
        @Nullable Boolean waitWithoutAgents,
        @Nullable List<@Nullable Answer> cannedAnswers) {

    public record Team(
            @Nullable String id,
            @Nullable String name,
            @Nullable String hours,
            @Nullable List<@Nullable String> topics) {

        static Team of(nl.gem.livechat.plan.Team team) {
            return new Team(team.id(), team.name(), team.hours(), List.copyOf(team.topics()));
        }
    }

    /** @param day such as {@code 2026-12-25} */
    public record Holiday(@Nullable String day, @Nullable String name) {

        static Holiday of(nl.gem.livechat.plan.Holiday holiday) {
            return new Holiday(holiday.day().toString(), holiday.name());
        }
    }

    /** @param capacity absent: the standard */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Agent(
            @Nullable List<@Nullable String> teams,
            @Nullable Integer capacity) {

        static Agent of(AgentPlan agent) {
            return new Agent(
                    agent.teams().stream()
                            .<@Nullable String>map(id -> id)
                            .sorted()
                            .toList(),
                    agent.capacity());
        }
    }

    public record Patience(
            @Nullable Long firstAnswerSeconds,
            @Nullable Long answerSeconds,
            @Nullable Long reservedSeconds) {

        static Patience of(nl.gem.livechat.plan.Patience patience) {
            return new Patience(
                    patience.firstAnswer().toSeconds(),
                    patience.answer().toSeconds(),
                    patience.reserved().toSeconds());
        }
    }

    /** @param text by language, {@code nl} and {@code en} */
    public record Answer(
            @Nullable String id,
            @Nullable String title,
            @Nullable Map<String, @Nullable String> text) {

        static Answer of(CannedAnswer answer) {
            return new Answer(answer.id(), answer.title(), new TreeMap<>(answer.text()));
        }
    }

    static PlanJson of(PlanVersion version) {
        DeskPlan plan = version.plan();
        return new PlanJson(
                version.number(),
                List.copyOf(plan.teams().stream().map(Team::of).toList()),
                List.copyOf(plan.holidays().stream().map(Holiday::of).toList()),
                plan.capacity(),
                new TreeMap<>(plan.agents().entrySet().stream()
                        .collect(toMap(Map.Entry::getKey, entry -> Agent.of(entry.getValue())))),
                Patience.of(plan.patience()),
                plan.waitWithoutAgents(),
                List.copyOf(plan.cannedAnswers().stream().map(Answer::of).toList()));
    }
}
