package nl.gem.chatbot.access;

import java.time.Instant;
import nl.gem.chatbot.conversation.ConversationId;
import org.jspecify.annotations.Nullable;

/**
 * A maintainer's request to read one conversation.
 *
 * @param open whether the one who asked may read now: approved less than an hour ago, by the database's clock
 */
public record BreakGlass(
        long n,
        ConversationId conversation,
        String reason,
        StaffMember requester,
        Instant requestedAt,
        @Nullable Approval approval,
        boolean open) {

    /** @param until from then on it is closed again */
    public record Approval(StaffMember approver, Instant at, Instant until) {}

    public boolean isOf(StaffMember member) {
        return requester.subject().equals(member.subject());
    }

    /** Two different people, always. */
    public boolean mayBeApprovedBy(StaffMember member) {
        return approval == null && !isOf(member);
    }

    public boolean mayBeReadBy(StaffMember member) {
        return open && isOf(member);
    }

    /** What people are shown in a list: their own, what they approved, and what still waits for somebody. */
    public boolean concerns(StaffMember member) {
        return approval == null || isOf(member) || approval.approver().subject().equals(member.subject());
    }
}
