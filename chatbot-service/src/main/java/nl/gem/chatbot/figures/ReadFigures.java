package nl.gem.chatbot.figures;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The figures as people may see them. */
@ApplicationScoped
public class ReadFigures {

    private final Figures figures;

    ReadFigures(Figures figures) {
        this.figures = figures;
    }

    public Uni<List<ShownFigures>> of(Period.Days days) {
        return figures.of(days).map(SmallCells::hide);
    }
}
