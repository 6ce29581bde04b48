package nl.gem.livechat.plan;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Looks at a plan before it is in force: everything that keeps it from being one, field by field. */
public final class PlanCheck {

    private static final int MOST_TEAMS = 20;
    private static final int MOST_TOPICS = 200;
    private static final int MOST_HOLIDAYS = 200;
    private static final int MOST_AGENTS = 500;
    private static final int MOST_CANNED_ANSWERS = 100;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_AGENT_ID = 255;
    private static final int LONGEST_TEXT = 1_500;
    private static final int MOST_CAPACITY = 20;
    private static final Duration SHORTEST_PATIENCE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PATIENCE = Duration.ofHours(1);
    private static final Pattern TOPIC = Pattern.compile("[a-z0-9-]{0,100}\\*|[a-z0-9-]{1,100}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final Set<String> PLACEHOLDERS = Set.of("naam", "onderwerp");
    private static final Set<String> LANGUAGES = Set.of("nl", "en");

    private final DeskPlan plan;
    private final Faults faults = new Faults();

    private PlanCheck(DeskPlan plan) {
        this.plan = plan;
    }

    /** @return nothing when it can be in force */
    public static List<PlanFault> faults(DeskPlan plan) {
        PlanCheck check = new PlanCheck(plan);
        check.teams();
        check.holidays();
        check.agents();
        check.patience();
        check.cannedAnswers();
        return check.faults.found();
    }

    private void teams() {
        List<Team> teams = plan.teams();
        faults.unless(!teams.isEmpty(), "teams", "There has to be a team.");
        faults.size("teams", teams, MOST_TEAMS);
        faults.unique("teams", ".id", teams.stream().map(Team::id).toList());
        faults.unique("teams", ".name", teams.stream().map(Team::name).toList());
        for (int at = 0; at < teams.size(); at++) {
            team("teams[" + at + "]", teams.get(at));
        }
    }

    private void team(String field, Team team) {
        faults.id(field + ".id", team.id());
        faults.text(field + ".name", team.name(), LONGEST_NAME);
        faults.size(field + ".topics", team.topics(), MOST_TOPICS);
        faults.unique(field + ".topics", "", team.topics());
        for (int at = 0; at < team.topics().size(); at++) {
            boolean right = TOPIC.matcher(team.topics().get(at)).matches();
            faults.unless(right, field + ".topics[" + at + "]", "This is no topic's id.");
        }
        try {
            OpeningHours.parse(team.hours());
        } catch (IllegalArgumentException wrong) {
            faults.wrong(field + ".hours", String.valueOf(wrong.getMessage()));
        }
    }

    private void holidays() {
        List<Holiday> holidays = plan.holidays();
        faults.size("holidays", holidays, MOST_HOLIDAYS);
        faults.unique("holidays", ".day", holidays.stream().map(Holiday::day).toList());
        for (int at = 0; at < holidays.size(); at++) {
            faults.text("holidays[" + at + "].name", holidays.get(at).name(), LONGEST_NAME);
        }
    }

    private void agents() {
        faults.between("capacity", plan.capacity(), 1, MOST_CAPACITY);
        faults.size("agents", plan.agents().keySet(), MOST_AGENTS);
        Set<String> teams = plan.teams().stream().map(Team::id).collect(Collectors.toSet());
        plan.agents().forEach((id, agent) -> {
            String field = "agents." + id;
            faults.text("agents", id, LONGEST_AGENT_ID);
            faults.unless(teams.containsAll(agent.teams()), field + ".teams", "There is no such team.");
            Integer capacity = agent.capacity();
            faults.between(field + ".capacity", capacity == null ? 1 : capacity, 1, MOST_CAPACITY);
        });
    }

    private void patience() {
        patience("firstAnswerSeconds", plan.patience().firstAnswer());
        patience("answerSeconds", plan.patience().answer());
        patience("reservedSeconds", plan.patience().reserved());
    }

    private void patience(String field, Duration time) {
        faults.between(
                "patience." + field, time.toSeconds(), SHORTEST_PATIENCE.toSeconds(), LONGEST_PATIENCE.toSeconds());
    }

    private void cannedAnswers() {
        List<CannedAnswer> answers = plan.cannedAnswers();
        faults.size("cannedAnswers", answers, MOST_CANNED_ANSWERS);
        faults.unique(
                "cannedAnswers", ".id", answers.stream().map(CannedAnswer::id).toList());
        for (int at = 0; at < answers.size(); at++) {
            String field = "cannedAnswers[" + at + "]";
            faults.id(field + ".id", answers.get(at).id());
            faults.text(field + ".title", answers.get(at).title(), LONGEST_NAME);
            texts(field + ".text", answers.get(at).text());
        }
    }

    private void texts(String field, Map<String, String> texts) {
        faults.unless(texts.containsKey("nl"), field + ".nl", "The Dutch text is missing.");
        texts.forEach((language, text) -> {
            faults.unless(LANGUAGES.contains(language), field + "." + language, "Only nl and en.");
            faults.text(field + "." + language, text, LONGEST_TEXT);
            for (Matcher found = PLACEHOLDER.matcher(text); found.find(); ) {
                boolean known = PLACEHOLDERS.contains(found.group(1));
                faults.unless(known, field + "." + language, "Only {naam} and {onderwerp} are filled in.");
            }
        });
    }
}
