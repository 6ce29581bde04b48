package nl.gem.livechat.conversation;

/** How a handover ended at the desk. */
public enum CloseOutcome {
    ANSWERED,
    BACK_TO_GEM,
    REFERRED,
    /** The desk closes and nobody was free. */
    NOBODY
}
