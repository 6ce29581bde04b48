package nl.gem.chatbot.masking;

/** The numbers that Gem has no need of and must not keep. */
public enum PersonalNumber {
    BSN("[BSN]"),
    IBAN("[IBAN]"),
    CARD("[kaartnummer]");

    private final String placeholder;

    PersonalNumber(String placeholder) {
        this.placeholder = placeholder;
    }

    String placeholder() {
        return placeholder;
    }
}
