package nl.gem.livechat.desk;

/**
 * An agent as the others see one.
 *
 * @param name the chat name
 * @param active how many conversations this agent has
 */
public record Colleague(String id, String name, Status status, int active) {

    public enum Status {
        AVAILABLE,
        AWAY,
        /** No socket is open. */
        OFFLINE
    }

    boolean isAvailable() {
        return status == Status.AVAILABLE;
    }
}
