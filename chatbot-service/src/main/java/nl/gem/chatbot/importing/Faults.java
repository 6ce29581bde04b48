package nl.gem.chatbot.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.gem.chatbot.importing.Import.Refused;

/** The faults found so far; further ones are not kept once there are enough. */
final class Faults {

    private static final Comparator<Fault> IN_THE_FILE =
            Comparator.comparingInt(Fault::line).thenComparingInt(Fault::record);

    private final List<Fault> found = new ArrayList<>();

    /** About the file as a whole. */
    void add(String text) {
        add(0, 0, text);
    }

    void add(int line, int record, String text) {
        if (!enough()) {
            found.add(new Fault(line, record, text));
        }
    }

    boolean enough() {
        return found.size() >= Refused.MOST_FAULTS;
    }

    int count() {
        return found.size();
    }

    Refused refusal() {
        return new Refused(found.stream().sorted(IN_THE_FILE).toList());
    }
}
