package nl.gem.livechat.conversation;

/** Why an agent left a conversation without closing it. */
public enum LeaveReason {
    TRANSFERRED,
    GONE,
    /** The agent did not answer in time. */
    UNANSWERED
}
