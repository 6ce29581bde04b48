package nl.gem.chatbot.handover;

import io.smallrye.mutiny.Uni;

/** The desk of the KCC, as far as the chatbot knows. */
public interface Desk {

    /** Closed when it has been silent for too long or cannot be reached. */
    Uni<DeskAvailability> availability();

    Uni<Void> heard(DeskAvailability availability);
}
