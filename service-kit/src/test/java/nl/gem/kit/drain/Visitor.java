package nl.gem.kit.drain;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;

/** A socket whose client leaves as soon as it is asked to, or stays until it is sent away. */
final class Visitor implements Movable {

    private final boolean obedient;
    private final List<String> heard = new ArrayList<>();
    private volatile boolean open = true;

    private Visitor(boolean obedient) {
        this.obedient = obedient;
    }

    static Visitor whoLeaves() {
        return new Visitor(true);
    }

    static Visitor whoStays() {
        return new Visitor(false);
    }

    List<String> heard() {
        return heard;
    }

    @Override
    public Uni<Void> askToMove(long afterMillis) {
        heard.add("asked");
        open = !obedient;
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> sendAway() {
        heard.add("sent away");
        open = false;
        return Uni.createFrom().voidItem();
    }

    @Override
    public boolean isOpen() {
        return open;
    }
}
