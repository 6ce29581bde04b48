package nl.gem.chatbot.handover;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Whether a person can be reached now: the desk must say so, and the way to it must be open. */
@ApplicationScoped
public class AskDesk {

    private final Desk desk;
    private final EventLink link;

    AskDesk(Desk desk, EventLink link) {
        this.desk = desk;
        this.link = link;
    }

    public Uni<DeskAvailability> availability() {
        return link.isUp() ? desk.availability() : Uni.createFrom().item(DeskAvailability.NEVER_HEARD);
    }
}
