package nl.gem.acceptance.replicas;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.gem.acceptance.replicas.Finding.Kind;

/** What a client shows of one conversation, and what was wrong with how it came. */
final class Screen {

    private final SortedMap<Integer, Line> lines = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();

    /** One message after those that are here. */
    void add(Line line) {
        int last = lines.isEmpty() ? 0 : lines.lastKey();
        if (lines.containsKey(line.seq())) {
            findings.add(new Finding(Kind.DOUBLED, line.toString()));
        } else if (line.seq() < last) {
            findings.add(new Finding(Kind.REORDERED, line + " after seq " + last));
        }
        lines.putIfAbsent(line.seq(), line);
    }

    /** The conversation from some seq on, as a whole: what is here already may be in it again. */
    void replace(List<Line> whole) {
        for (int i = 1; i < whole.size(); i++) {
            if (whole.get(i).seq() <= whole.get(i - 1).seq()) {
                findings.add(new Finding(Kind.REORDERED, "in a history: " + whole.get(i)));
            }
        }
        for (Line line : whole) {
            Line known = lines.putIfAbsent(line.seq(), line);
            if (known != null && !known.equals(line)) {
                findings.add(new Finding(Kind.ALTERED, known + " came again as " + line));
            }
        }
    }

    void clear() {
        lines.clear();
    }

    /** Compares with what the log says that should be here; more may be here only when the log has it. */
    void compare(List<Line> expected, List<Line> log) {
        for (Line line : expected) {
            if (!lines.containsKey(line.seq())) {
                findings.add(new Finding(Kind.LOST, line.toString()));
            }
        }
        for (Line line : lines.values()) {
            if (!log.contains(line)) {
                findings.add(new Finding(Kind.ALTERED, line + " is not in the log"));
            }
        }
    }

    int lastSeq() {
        return lines.isEmpty() ? 0 : lines.lastKey();
    }

    List<Finding> findings() {
        return findings;
    }
}
