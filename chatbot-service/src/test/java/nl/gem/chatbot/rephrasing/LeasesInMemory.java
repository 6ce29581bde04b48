package nl.gem.chatbot.rephrasing;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.gem.chatbot.conversation.ConversationFixture;
import nl.gem.chatbot.conversation.ConversationId;
import nl.gem.chatbot.conversation.Conversations.Appended;
import nl.gem.chatbot.conversation.Draft;
import nl.gem.chatbot.conversation.Message;

/** Leases and what was made of them, in memory. Gem is always the owner. */
public final class LeasesInMemory implements AnswerLeases {

    public final List<Message> log = new ArrayList<>();
    public final Map<Integer, Lease> open = new LinkedHashMap<>();

    /** What the next lease that is asked for comes to, if something else than a lease. */
    public Appended instead;

    @Override
    public Uni<Appended> take(ConversationId id, int epoch, List<Draft> before, Draft plain, int room, Duration life) {
        if (instead != null) {
            Appended other = instead;
            instead = null;
            return Uni.createFrom().item(other);
        }
        int question = log.size() + 1;
        before.forEach(draft -> append(draft, question));
        open.put(question, new Lease(id, question, plain));
        return Uni.createFrom().item(new Appended.Done(List.copyOf(log.subList(question - 1, log.size()))));
    }

    @Override
    public Uni<Boolean> finish(ConversationId id, int questionSeq, Draft answer) {
        boolean there = open.remove(questionSeq) != null;
        if (there) {
            append(answer, questionSeq);
        }
        return Uni.createFrom().item(there);
    }

    @Override
    public Uni<List<Lease>> lapsed(int most) {
        return Uni.createFrom().item(List.copyOf(open.values()));
    }

    private void append(Draft draft, int question) {
        log.add(Message.of(draft, log.size() + 1, question, ConversationFixture.NOW));
    }
}
