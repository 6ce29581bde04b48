package nl.gem.chatbot.masking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The places of a text that are spoken for: personal details, and what is set aside because it is none. */
final class Findings {

    /** @param end exclusive */
    record Finding(int start, int end, PersonalDetail detail) {}

    private record Place(int end, @Nullable PersonalDetail detail) {}

    private final NavigableMap<Integer, Place> places = new TreeMap<>();

    boolean isFree(int start, int end) {
        Map.Entry<Integer, Place> last = places.lowerEntry(end);
        return last == null || last.getValue().end() <= start;
    }

    void add(PersonalDetail detail, int start, int end) {
        places.put(start, new Place(end, detail));
    }

    /** Nothing personal: no other finder looks at it. */
    void setAside(int start, int end) {
        if (isFree(start, end)) {
            places.put(start, new Place(end, null));
        }
    }

    /** Where the last personal detail before a place ends: words before it say nothing about what stands after it. */
    int lastPersonalEnd(int place) {
        Map.Entry<Integer, Place> last = places.lowerEntry(place);
        while (last != null && last.getValue().detail() == null) {
            last = places.lowerEntry(last.getKey());
        }
        return last == null ? 0 : last.getValue().end();
    }

    /** In the order of the text. */
    List<Finding> personal() {
        List<Finding> personal = new ArrayList<>();
        places.forEach((start, place) -> {
            if (place.detail() != null) {
                personal.add(new Finding(start, place.end(), place.detail()));
            }
        });
        return personal;
    }
}
