package nl.gem.livechat.conversation;

/** The database keeps nothing of this conversation: it is too old, or its id lies in the future. */
public final class NotKept extends RuntimeException {

    public NotKept() {
        super("nothing of this conversation may be kept", null, false, false);
    }
}
