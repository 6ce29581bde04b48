package nl.gem.kit.outbox;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Wakes who sleeps, and whoever falls asleep after it rang: between a look and the sleep no ring is lost. */
final class Alarm {

    private boolean rung;
    private @Nullable UniEmitter<? super Void> sleeper;

    /** To be called before the look: what rings from now on ends the sleep that follows it. */
    synchronized void set() {
        rung = false;
    }

    void ring() {
        UniEmitter<? super Void> woken;
        synchronized (this) {
            rung = true;
            woken = sleeper;
            sleeper = null;
        }
        if (woken != null) {
            woken.complete(null);
        }
    }

    /** Completes when it rings or has rung since it was set, and after a while anyway. */
    Uni<Void> untilRung(Duration atMost) {
        return Uni.createFrom()
                .<Void>emitter(this::sleep)
                .ifNoItem()
                .after(atMost)
                .recoverWithUni(() -> Uni.createFrom().voidItem());
    }

    private void sleep(UniEmitter<? super Void> emitter) {
        synchronized (this) {
            if (!rung) {
                sleeper = emitter;
                return;
            }
        }
        emitter.complete(null);
    }
}
