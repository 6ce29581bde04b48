package nl.gem.chatbot.access;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import nl.gem.chatbot.conversation.ConversationId;

/** Requests to break the glass, as stored beside their conversations. Each act is written down with it. */
public interface Glasses {

    /** Empty when there is no such conversation. */
    Uni<Optional<BreakGlass>> request(ConversationId id, Reason reason, StaffMember requester);

    /** Empty when there is none of that number, or its conversation has gone. */
    Uni<Optional<BreakGlass>> find(long n);

    /** Newest first, of conversations that still exist. */
    Uni<List<BreakGlass>> all();

    /** Empty when it may not be approved by this person, or was approved already. */
    Uni<Optional<BreakGlass>> approve(long n, StaffMember approver, String role);

    /** Writes down that it is read; empty when it may not be read by this person now. */
    Uni<Optional<BreakGlass>> read(long n, StaffMember reader);
}
