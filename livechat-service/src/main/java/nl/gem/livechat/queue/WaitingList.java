package nl.gem.livechat.queue;

import java.util.Comparator;
import java.util.List;

/** The queue: who asked first is first. */
public record WaitingList(List<Waiting> waiting) {

    private static final Comparator<Waiting> ORDER =
            Comparator.comparing(Waiting::since).thenComparing(one -> one.id().toString());

    public WaitingList {
        waiting = waiting.stream().sorted(ORDER).toList();
    }

    public int size() {
        return waiting.size();
    }
}
