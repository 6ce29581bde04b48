package nl.gem.chatbot.access;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.gem.chatbot.access.Permission.Why;
import nl.gem.chatbot.conversation.ConversationId;
import nl.gem.chatbot.conversation.Transcript;
import nl.gem.chatbot.conversation.Transcripts;

/** A maintainer asks to read one conversation, somebody else approves, and for one hour the maintainer reads it. */
@ApplicationScoped
public class UseBreakGlass {

    private final Glasses glasses;
    private final Transcripts transcripts;

    UseBreakGlass(Glasses glasses, Transcripts transcripts) {
        this.glasses = glasses;
        this.transcripts = transcripts;
    }

    public Uni<Permission<BreakGlass>> request(ConversationId id, Reason reason, StaffMember requester) {
        return glasses.request(id, reason, requester).map(UseBreakGlass::granted);
    }

    /** @param role in which this person approves */
    public Uni<Permission<BreakGlass>> approve(long n, StaffMember approver, String role) {
        return glasses.approve(n, approver, role)
                .flatMap(approved -> approved.isPresent()
                        ? Uni.createFrom().item(granted(approved))
                        : why(n, glass -> glass.isOf(approver) ? Why.OWN_REQUEST : Why.APPROVED_ALREADY));
    }

    /** What concerns this person, newest first. */
    public Uni<List<BreakGlass>> list(StaffMember member) {
        return glasses.all()
                .map(all -> all.stream().filter(glass -> glass.concerns(member)).toList());
    }

    /** That it is read is stored before anything of the conversation is fetched. */
    public Uni<Permission<Transcript>> read(long n, StaffMember reader) {
        return glasses.read(n, reader)
                .flatMap(opened -> opened.isPresent()
                        ? transcripts.find(opened.get().conversation()).map(UseBreakGlass::granted)
                        : why(n, glass -> closedFor(glass, reader)));
    }

    private static Why closedFor(BreakGlass glass, StaffMember reader) {
        if (!glass.isOf(reader)) {
            return Why.NOT_THE_REQUESTER;
        }
        return glass.approval() == null ? Why.NOT_APPROVED : Why.TIME_IS_OVER;
    }

    private <T> Uni<Permission<T>> why(long n, Function<BreakGlass, Why> reason) {
        return glasses.find(n)
                .map(found -> found.<Permission<T>>map(glass -> new Permission.Denied<>(reason.apply(glass)))
                        .orElseGet(Permission.Missing::new));
    }

    private static <T> Permission<T> granted(Optional<T> result) {
        return result.<Permission<T>>map(Permission.Granted::new).orElseGet(Permission.Missing::new);
    }
}
