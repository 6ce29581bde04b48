package nl.gem.kit.inbox;

/** An event that can never be handled. The reason is a class of reasons, without anything of the event's content. */
public final class UnreadableEvent extends RuntimeException {

    private final String reason;

    public UnreadableEvent(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
