package nl.gem.chatbot.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import nl.gem.chatbot.access.BreakGlass;
import nl.gem.chatbot.access.BreakGlass.Approval;
import nl.gem.chatbot.access.StaffMember;
import org.jspecify.annotations.Nullable;

/**
 * A request as the one who asks for it sees it.
 *
 * @param state {@code pending}, {@code open} or {@code closed} (its hour is over)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BreakGlassJson(
        long n,
        UUID conversationId,
        String reason,
        String requestedBy,
        Instant requestedAt,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable Instant openUntil,
        String state,
        boolean mayApprove,
        boolean mayRead) {

    static BreakGlassJson of(BreakGlass glass, StaffMember viewer) {
        Approval approval = glass.approval();
        return new BreakGlassJson(
                glass.n(),
                glass.conversation().value(),
                glass.reason(),
                glass.requester().name(),
                glass.requestedAt(),
                approval == null ? null : approval.approver().name(),
                approval == null ? null : approval.at(),
                approval == null ? null : approval.until(),
                state(glass),
                glass.mayBeApprovedBy(viewer),
                glass.mayBeReadBy(viewer));
    }

    private static String state(BreakGlass glass) {
        if (glass.approval() == null) {
            return "pending";
        }
        return glass.open() ? "open" : "closed";
    }
}
