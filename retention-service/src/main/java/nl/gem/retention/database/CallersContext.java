package nl.gem.retention.database;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.Executor;

/** Brings a call that ran out of time back to where it came from: a timer fires elsewhere, where no session may open. */
final class CallersContext {

    private CallersContext() {}

    static Executor current() {
        Context context = Vertx.currentContext();
        return context == null ? Runnable::run : command -> context.runOnContext(ignored -> command.run());
    }
}
