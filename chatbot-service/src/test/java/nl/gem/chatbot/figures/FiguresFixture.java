package nl.gem.chatbot.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Days of figures in few words. */
final class FiguresFixture {

    static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    private FiguresFixture() {}

    static DayFigures whole(int asked, int answered, int clarified, int unknown) {
        return new DayFigures(DAY, null, asked, answered, clarified, unknown, 0, 0, 0);
    }

    static DayFigures topic(String topic, int answered) {
        return topic(topic, answered, 0, 0, 0);
    }

    static DayFigures topic(String topic, int answered, int handedOver, int helpful, int notHelpful) {
        return new DayFigures(DAY, topic, answered, answered, 0, 0, handedOver, helpful, notHelpful);
    }

    /** The topics with their sum; the rest belongs to no topic. */
    static List<DayFigures> day(DayFigures rest, List<DayFigures> topics) {
        DayFigures sum = rest;
        for (DayFigures topic : topics) {
            sum = new DayFigures(
                    DAY,
                    null,
                    sum.asked() + topic.asked(),
                    sum.answered() + topic.answered(),
                    sum.clarified(),
                    sum.unknown(),
                    sum.handedOver() + topic.handedOver(),
                    sum.helpful() + topic.helpful(),
                    sum.notHelpful() + topic.notHelpful());
        }
        List<DayFigures> day = new ArrayList<>(topics);
        day.add(sum);
        return day;
    }
}
