package nl.gem.bench;

import java.util.List;

/** Many conversations that are open at once. */
final class Crowd {

    private static final int AT_ONCE = 50;

    private Crowd() {}

    static List<Talker> open(Stage stage, Side side, int conversations) {
        return stage.sockets()
                .call(
                        "opening conversations",
                        () -> Together.run(conversations, AT_ONCE, number -> Talker.open(stage, side)));
    }

    static void close(Stage stage, List<Talker> talkers) {
        stage.sockets()
                .call(
                        "closing conversations",
                        () -> Together.run(
                                talkers.size(),
                                AT_ONCE,
                                number -> talkers.get(number).close()));
    }
}
