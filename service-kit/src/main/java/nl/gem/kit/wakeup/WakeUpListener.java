package nl.gem.kit.wakeup;

/** Told when something changed in the database. Called on an event loop: must not block. */
public interface WakeUpListener {

    /** @param where to look, as {@code pg_notify('gem', …)} said */
    void woken(String where);

    /** The listening connection was away, so wake-ups may have been lost: everything open is to be looked at again. */
    void lookAtEverything();
}
