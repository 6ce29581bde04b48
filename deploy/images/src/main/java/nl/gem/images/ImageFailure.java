package nl.gem.images;

/** Why there is no image, or not one to rely on, as a sentence for the person who asked. */
final class ImageFailure extends RuntimeException {
    ImageFailure(String sentence) {
        super(sentence);
    }

    ImageFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
