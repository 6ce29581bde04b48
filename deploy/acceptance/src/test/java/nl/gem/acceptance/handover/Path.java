package nl.gem.acceptance.handover;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a world was reached. */
record Path(
        HandoverWorld world,
        @Nullable Path before,
        @Nullable Move by) {

    static Path from(HandoverWorld start) {
        return new Path(start, null, null);
    }

    Path then(Move move) {
        return new Path(move.play(), this, move);
    }

    /** The schedule in words, for who has to find out what went wrong. */
    String told(String broken) {
        List<String> lines = new ArrayList<>();
        for (Path at = this; at.by != null && at.before != null; at = at.before) {
            lines.addFirst(at.by.toString());
        }
        StringBuilder text = new StringBuilder(broken).append(", after:");
        for (int i = 0; i < lines.size(); i++) {
            text.append("\n  ").append(i + 1).append(". ").append(lines.get(i));
        }
        return text.append("\n  chatbot: ")
                .append(world.chatbot().row())
                .append("\n  live chat: ")
                .append(world.liveChat().row())
                .toString();
    }
}
