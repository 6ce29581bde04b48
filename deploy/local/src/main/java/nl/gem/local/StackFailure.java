package nl.gem.local;

/** Something that can be expected to go wrong on somebody's machine; its message is one sentence that says what to do. */
public final class StackFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StackFailure(String sentence) {
        super(sentence);
    }

    StackFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
