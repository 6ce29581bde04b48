package nl.gem.chatbot.training;

/** What became of something that a trainer wanted to do. */
public sealed interface Attempt<T> {

    record Done<T>(T result) implements Attempt<T> {}

    record Refused<T>(Refusal refusal) implements Attempt<T> {}

    static <T> Attempt<T> done(T result) {
        return new Done<>(result);
    }

    static <T> Attempt<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }
}
