package nl.gem.livechat.desk;

/** Whether an agent takes conversations, per socket. */
public enum Presence {
    AVAILABLE,
    AWAY
}
