package nl.gem.bench;

/** Why nothing could be measured, as a sentence for the person who asked. */
final class BenchFailure extends RuntimeException {
    BenchFailure(String sentence) {
        super(sentence);
    }

    BenchFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
