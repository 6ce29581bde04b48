package nl.gem.chatbot.conversation;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.gem.chatbot.handover.HandoverEvent;
import nl.gem.chatbot.handover.Step;

/** One conversation in memory, kept by the same rules as in the database. */
public final class ConversationsInMemory implements Conversations {

    /** What somebody else does just before the next append finds the conversation. */
    public final Deque<Runnable> beforeAppend = new ArrayDeque<>();

    /** What somebody else does just before the next change locks the conversation. */
    public final Deque<Runnable> beforeChange = new ArrayDeque<>();

    public final List<Message> log = new ArrayList<>();
    public final List<HandoverEvent> events = new ArrayList<>();
    public final List<Need> needs = new ArrayList<>();

    /** What the database holds of the resident's signs of life. */
    public Presence presence;

    private final Set<UUID> commands = new HashSet<>();
    private final Map<UUID, String> refused = new HashMap<>();
    private final Instant now;
    private Conversation current;

    public ConversationsInMemory(Conversation current, Instant now) {
        this.current = current;
        this.now = now;
    }

    public Conversation current() {
        return current;
    }

    public void become(Conversation next) {
        current = next;
    }

    public void vanish() {
        current = null;
    }

    @Override
    public Uni<Appended> append(ConversationId id, int epoch, List<Draft> drafts) {
        Optional.ofNullable(beforeAppend.poll()).ifPresent(Runnable::run);
        int bytes = drafts.stream().mapToInt(Draft::bytes).sum();
        if (current == null
                || current.owner() != Owner.GEM
                || current.epoch() != epoch
                || current.isOlderThanADay(now)
                || !current.fits(drafts.size(), bytes)) {
            return Uni.createFrom().item(new Appended.Refused());
        }
        if (log.stream().anyMatch(message -> drafts.getFirst().clientId().equals(message.clientId()))) {
            return Uni.createFrom().item(new Appended.Repeated());
        }
        List<Message> appended = new ArrayList<>();
        for (Draft draft : drafts) {
            int first = current.lastSeq() + 1;
            appended.add(Message.of(draft, first + appended.size(), first, now));
        }
        log.addAll(appended);
        current = current.withLog(current.lastSeq() + drafts.size(), current.textBytes() + bytes);
        return Uni.createFrom().item(new Appended.Done(appended));
    }

    @Override
    public Uni<Changed> change(ConversationId id, UUID command, Need need, Rule rule) {
        Optional.ofNullable(beforeChange.poll()).ifPresent(Runnable::run);
        needs.add(need);
        if (current == null) {
            return Uni.createFrom().item(new Changed.Missing());
        }
        if (command != null && commands.contains(command)) {
            return Uni.createFrom().item(new Changed.Repeated());
        }
        Step step = rule.apply(current, seen(need));
        boolean twice = step.appended().stream()
                .filter(message -> message.clientId() != null)
                .anyMatch(message -> new Log(log, Map.of())
                        .placed(message.author(), message.clientId())
                        .isPresent());
        if (twice) {
            return Uni.createFrom().item(new Changed.Repeated());
        }
        if (!step.next().equals(current)) {
            write(command, step);
        }
        return Uni.createFrom().item(new Changed.Done(step));
    }

    private void write(UUID command, Step step) {
        if (command != null) {
            commands.add(command);
        }
        current = step.next();
        log.addAll(step.appended());
        events.addAll(step.events());
        step.refused().forEach((clientId, reason) -> refused.put(clientId, reason.name()));
    }

    private Log seen(Need need) {
        return switch (need) {
            case Need.Nothing nothing -> Log.UNSEEN;
            case Need.Everything everything -> new Log(log, Map.of());
            case Need.SignsOfLife signs -> new Log(log, Map.of(), presence);
            case Need.Offer offer ->
                new Log(
                        log.stream()
                                .filter(message -> offer.clientId().equals(message.clientId()))
                                .toList(),
                        refused);
        };
    }

    @Override
    public Uni<Optional<Conversation>> find(ConversationId id) {
        return Uni.createFrom().item(Optional.ofNullable(current));
    }

    @Override
    public Uni<Optional<String>> topicUpTo(ConversationId id, int seq) {
        return Uni.createFrom()
                .item(log.reversed().stream()
                        .filter(message -> message.seq() <= seq)
                        .flatMap(message -> Optional.ofNullable(message.extras().topic()).stream())
                        .findFirst());
    }

    @Override
    public Uni<List<Message>> after(ConversationId id, int seq) {
        return Uni.createFrom()
                .item(log.stream().filter(message -> message.seq() > seq).toList());
    }

    @Override
    public Uni<Opened> start(Language language, byte[] tokenHash, String network) {
        throw new UnsupportedOperationException("it has started");
    }

    @Override
    public Uni<Optional<Opened>> open(ConversationId id, byte[] tokenHash) {
        return Uni.createFrom().item(Optional.ofNullable(current).map(found -> new Opened(found, now)));
    }

    @Override
    public Uni<Boolean> erase(ConversationId id) {
        boolean there = current != null;
        vanish();
        return Uni.createFrom().item(there);
    }

    @Override
    public Uni<Void> reportErased(ConversationId id) {
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<List<Head>> heads(Collection<ConversationId> ids) {
        return Uni.createFrom().item(List.of());
    }

    @Override
    public Uni<List<ConversationId>> outlived(int most) {
        return Uni.createFrom().item(List.of());
    }
}
