package nl.gem.acceptance.replicas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.gem.acceptance.replicas.Finding.Kind;

/** Says what was wrong with what the clients of one conversation received. */
final class Judge {

    private static final String SYSTEM = "system";

    private Judge() {}

    /** A resident receives the whole log, once and in order, whatever happened to sockets. */
    static List<Finding> resident(List<Received> journal, List<Line> log) {
        Screen screen = new Screen();
        for (Received received : journal) {
            if (received instanceof Received.Message message) {
                screen.add(message.line());
            }
        }
        screen.compare(log, log);
        List<Finding> findings = new ArrayList<>(screen.findings());
        findings.addAll(owners(journal));
        return findings;
    }

    /** Epochs only rise, and each has one owner. */
    private static List<Finding> owners(List<Received> journal) {
        List<Finding> findings = new ArrayList<>();
        Map<Integer, String> owners = new HashMap<>();
        int highest = 0;
        for (Received received : journal) {
            if (received instanceof Received.State state) {
                String before = owners.putIfAbsent(state.epoch(), state.owner());
                if (before != null && !before.equals(state.owner())) {
                    findings.add(new Finding(Kind.TWO_OWNERS, state + ", before " + before));
                }
                if (state.epoch() < highest) {
                    findings.add(new Finding(Kind.REORDERED, state + " after epoch " + highest));
                }
                highest = Math.max(highest, state.epoch());
            }
        }
        return findings;
    }

    /**
     * An agent is shown a conversation under a confirmed assignment only, and then all of live chat's log.
     *
     * @param replica live chat's log of the conversation
     * @param confirmations when the broker had the chatbot's confirmation of each assignment, in milliseconds
     */
    static List<Finding> agent(List<Received> journal, List<Line> replica, Map<Integer, Long> confirmations) {
        Screen screen = new Screen();
        List<Finding> findings = new ArrayList<>();
        boolean open = false;
        for (Received received : journal) {
            switch (received) {
                case Received.Accepted accepted -> {
                    findings.addAll(early(accepted, confirmations));
                    screen.replace(accepted.history());
                    open = true;
                }
                case Received.Message message -> {
                    if (!open) {
                        findings.add(new Finding(Kind.TOO_EARLY, message.line() + " without an assignment"));
                    }
                    screen.add(message.line());
                }
                case Received.Gone gone -> {
                    screen.compare(gone.closed() ? said(replica) : upTo(screen.lastSeq(), replica), replica);
                    screen.clear();
                    open = false;
                }
                case Received.State state -> {}
            }
        }
        if (open) {
            screen.compare(replica, replica);
        }
        findings.addAll(screen.findings());
        return findings;
    }

    private static List<Finding> early(Received.Accepted accepted, Map<Integer, Long> confirmations) {
        Long confirmed = confirmations.get(accepted.assignment());
        return confirmed != null && confirmed <= accepted.atMillis()
                ? List.of()
                : List.of(new Finding(
                        Kind.TOO_EARLY,
                        "assignment " + accepted.assignment() + " shown at " + accepted.atMillis() + ", confirmed at "
                                + confirmed));
    }

    private static List<Line> upTo(int seq, List<Line> replica) {
        return replica.stream().filter(line -> line.seq() <= seq).toList();
    }

    /** A notice may still be on its way when the conversation leaves the screen. */
    private static List<Line> said(List<Line> replica) {
        return replica.stream().filter(line -> !line.author().equals(SYSTEM)).toList();
    }

    /** No two agents were shown the conversation under the same assignment. */
    static List<Finding> assignments(Map<String, List<Received>> journals) {
        List<Finding> findings = new ArrayList<>();
        Map<Integer, String> holders = new HashMap<>();
        journals.forEach((agent, journal) -> {
            for (Received received : journal) {
                if (received instanceof Received.Accepted accepted) {
                    String other = holders.putIfAbsent(accepted.assignment(), agent);
                    if (other != null && !other.equals(agent)) {
                        findings.add(new Finding(
                                Kind.TWO_OWNERS,
                                "assignment " + accepted.assignment() + ": " + other + " and " + agent));
                    }
                }
            }
        });
        return findings;
    }

    /** Both logs are numbered without gaps, and live chat's is a stretch of the chatbot's. */
    static List<Finding> logs(List<Line> log, List<Line> replica) {
        List<Finding> findings = new ArrayList<>(gaps(log, 1));
        if (!replica.isEmpty()) {
            findings.addAll(gaps(replica, replica.getFirst().seq()));
        }
        for (Line line : replica) {
            if (!log.contains(line)) {
                findings.add(new Finding(Kind.ALTERED, line + " is in live chat's log only"));
            }
        }
        return findings;
    }

    private static List<Finding> gaps(List<Line> log, int first) {
        List<Finding> findings = new ArrayList<>();
        int expected = first;
        for (Line line : log) {
            if (line.seq() != expected) {
                findings.add(new Finding(Kind.LOST, "seq " + expected + " before " + line));
            }
            expected = line.seq() + 1;
        }
        return findings;
    }

    /** What somebody said stands in a log once, and in the order in which it was said. */
    static List<Finding> said(List<String> texts, List<Line> log) {
        List<Finding> findings = new ArrayList<>();
        int last = 0;
        for (String text : texts) {
            List<Line> found =
                    log.stream().filter(line -> line.text().equals(text)).toList();
            if (found.size() != 1) {
                findings.add(new Finding(found.isEmpty() ? Kind.LOST : Kind.DOUBLED, text + ": " + found));
            } else if (found.getFirst().seq() < last) {
                findings.add(new Finding(Kind.REORDERED, text + ": " + found + " before seq " + last));
            }
            last = found.isEmpty() ? last : Math.max(last, found.getFirst().seq());
        }
        return findings;
    }
}
