package nl.gem.chatbot.figures;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Brings the figures of the days that are still open up to date. */
@ApplicationScoped
public class CountDays {

    private final Figures figures;

    CountDays(Figures figures) {
        this.figures = figures;
    }

    /** @return false when another replica is at it */
    public Uni<Boolean> count() {
        return figures.recount();
    }
}
