package nl.gem.livechat.rest;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import nl.gem.livechat.plan.AgentPlan;
import nl.gem.livechat.plan.CannedAnswer;
import nl.gem.livechat.plan.DeskPlan;
import nl.gem.livechat.plan.Holiday;
import nl.gem.livechat.plan.Patience;
import nl.gem.livechat.plan.PlanFault;
import nl.gem.livechat.plan.PlanVersion;
import nl.gem.livechat.plan.Team;
import org.jspecify.annotations.Nullable;

/** Reads what a team lead wrote, and notes what is missing in it, field by field. */
final class WrittenPlan {

    private final List<PlanFault> faults = new ArrayList<>();

    /** @param faults none: it is complete, which does not say that it is right */
    record Reading(PlanVersion version, List<PlanFault> faults) {}

    private WrittenPlan() {}

    static Reading read(PlanJson json) {
        WrittenPlan written = new WrittenPlan();
        int number = written.given("version", json.version(), -1);
        return new Reading(new PlanVersion(number, written.plan(json)), List.copyOf(written.faults));
    }

    private DeskPlan plan(PlanJson json) {
        return new DeskPlan(
                each("teams", json.teams(), this::team),
                each("holidays", json.holidays(), this::holiday),
                given("capacity", json.capacity(), 1),
                agents(given("agents", json.agents(), Map.<String, PlanJson.@Nullable Agent>of())),
                patience(json.patience()),
                given("waitWithoutAgents", json.waitWithoutAgents(), true),
                each("cannedAnswers", json.cannedAnswers(), this::answer));
    }

    private Team team(String field, PlanJson.Team team) {
        return new Team(
                given(field + ".id", team.id(), ""),
                given(field + ".name", team.name(), ""),
                given(field + ".hours", team.hours(), ""),
                each(field + ".topics", team.topics(), (at, topic) -> topic));
    }

    private Holiday holiday(String field, PlanJson.Holiday holiday) {
        return new Holiday(
                day(field + ".day", given(field + ".day", holiday.day(), "")),
                given(field + ".name", holiday.name(), ""));
    }

    private LocalDate day(String field, String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException wrong) {
            faults.add(new PlanFault(field, "A day is written as 2026-12-25."));
            return LocalDate.EPOCH;
        }
    }

    private Map<String, AgentPlan> agents(Map<String, PlanJson.@Nullable Agent> agents) {
        Map<String, AgentPlan> read = new HashMap<>();
        agents.forEach((id, agent) -> {
            String field = "agents." + id;
            PlanJson.Agent own = given(field, agent, new PlanJson.Agent(List.of(), null));
            List<String> teams = each(field + ".teams", own.teams(), (at, team) -> team);
            read.put(id, new AgentPlan(new HashSet<>(teams), own.capacity()));
        });
        return read;
    }

    private Patience patience(PlanJson.@Nullable Patience written) {
        PlanJson.Patience patience = given("patience", written, new PlanJson.Patience(0L, 0L, 0L));
        return new Patience(
                seconds("firstAnswerSeconds", patience.firstAnswerSeconds()),
                seconds("answerSeconds", patience.answerSeconds()),
                seconds("reservedSeconds", patience.reservedSeconds()));
    }

    private Duration seconds(String field, @Nullable Long seconds) {
        return Duration.ofSeconds(given("patience." + field, seconds, 0L));
    }

    private CannedAnswer answer(String field, PlanJson.Answer answer) {
        Map<String, String> texts = new HashMap<>();
        given(field + ".text", answer.text(), Map.<String, @Nullable String>of())
                .forEach((language, text) -> texts.put(language, given(field + ".text." + language, text, "")));
        return new CannedAnswer(
                given(field + ".id", answer.id(), ""), given(field + ".title", answer.title(), ""), texts);
    }

    private <T> T given(String field, @Nullable T value, T otherwise) {
        if (value == null) {
            faults.add(new PlanFault(field, "This is missing."));
            return otherwise;
        }
        return value;
    }

    private interface Reader<T, R> {

        R read(String field, T item);
    }

    private <T, R> List<R> each(String field, @Nullable List<@Nullable T> items, Reader<T, R> reader) {
        List<R> read = new ArrayList<>();
        int at = 0;
        for (T item : given(field, items, List.<@Nullable T>of())) {
            String name = field + "[" + at++ + "]";
            if (item == null) {
                faults.add(new PlanFault(name, "This is missing."));
            } else {
                read.add(reader.read(name, item));
            }
        }
        return read;
    }
}
