package nl.gem.chatbot.figures;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** The counts per day and topic that are kept. */
public interface Figures {

    /**
     * Counts today and the two days before again; days before those stay as they are.
     *
     * @return false when another replica is counting
     */
    Uni<Boolean> recount();

    /** In no order; as counted, so nothing for people to see. */
    Uni<List<DayFigures>> of(Period.Days days);
}
