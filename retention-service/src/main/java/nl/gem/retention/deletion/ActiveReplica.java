package nl.gem.retention.deletion;

/** Which of the replicas deletes: one at most. */
@FunctionalInterface
public interface ActiveReplica {

    boolean isMe();
}
