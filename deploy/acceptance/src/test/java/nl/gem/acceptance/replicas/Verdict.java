package nl.gem.acceptance.replicas;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.gem.local.LocalStack;
import org.awaitility.Awaitility;

/** Compares what clients received with both logs and the topic, when all is over. */
final class Verdict {

    private final Logs logs;
    private final Confirmations confirmations;

    private Verdict(Logs logs, Confirmations confirmations) {
        this.logs = logs;
        this.confirmations = confirmations;
    }

    /** Waits until both services have nothing left to do. */
    static Verdict of(LocalStack stack) throws IOException {
        Logs logs = new Logs(stack);
        Awaitility.await("empty outboxes and answered offers")
                .atMost(Duration.ofMinutes(1))
                .until(() -> logs.unfinished() == 0);
        return new Verdict(logs, Confirmations.read(stack.bootstrapServers()));
    }

    List<String> on(List<Story> stories, Crowd crowd) throws SQLException {
        List<String> findings = new ArrayList<>();
        for (Story story : stories) {
            Resident resident = story.resident();
            findings.addAll(on(resident, crowd.journals(resident.conversationId())));
        }
        return findings;
    }

    /** Conversations that nobody but Gem had. */
    List<String> onThoseWithGem(List<Resident> residents) throws SQLException {
        List<String> findings = new ArrayList<>();
        for (Resident resident : residents) {
            List<Line> log = logs.chatbot(resident.conversationId());
            List<Finding> found = new ArrayList<>(Judge.logs(log, List.of()));
            found.addAll(Judge.said(resident.said(), log));
            found.addAll(Judge.resident(resident.journal(), log));
            found.forEach(finding -> findings.add(resident.conversationId() + ": " + finding));
        }
        return findings;
    }

    private List<String> on(Resident resident, Map<String, List<Received>> agents) throws SQLException {
        String id = resident.conversationId();
        List<Line> log = logs.chatbot(id);
        List<Line> replica = logs.livechat(id);
        List<String> toPerson = resident.said().subList(1, resident.said().size() - 1);
        List<String> byAgent = toPerson.subList(1, toPerson.size()).stream()
                .map(Talk::answerTo)
                .toList();

        List<Finding> findings = new ArrayList<>(Judge.logs(log, replica));
        findings.addAll(Judge.said(resident.said(), log));
        findings.addAll(Judge.said(byAgent, log));
        findings.addAll(Judge.said(toPerson, replica));
        findings.addAll(Judge.said(byAgent, replica));
        findings.addAll(Judge.resident(resident.journal(), log));
        findings.addAll(Judge.assignments(agents));
        agents.values().forEach(journal -> findings.addAll(Judge.agent(journal, replica, confirmations.of(id))));
        return findings.stream().map(finding -> id + ": " + finding).toList();
    }
}
