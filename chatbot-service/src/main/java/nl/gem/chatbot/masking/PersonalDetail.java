package nl.gem.chatbot.masking;

/** What tells who somebody is or how to reach them, and what Gem has no need of and must not keep. */
public enum PersonalDetail {
    BSN("[BSN]"),
    IBAN("[IBAN]"),
    CARD("[kaartnummer]"),
    PHONE("[telefoonnummer]"),
    EMAIL("[e-mailadres]");

    private final String placeholder;

    PersonalDetail(String placeholder) {
        this.placeholder = placeholder;
    }

    String placeholder() {
        return placeholder;
    }
}
