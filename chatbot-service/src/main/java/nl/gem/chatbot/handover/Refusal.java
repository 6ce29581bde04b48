package nl.gem.chatbot.handover;

/** Why an agent's message is not placed. */
public enum Refusal {
    NOT_YOURS("not-yours"),
    ENDED("ended"),
    FULL("full"),
    INVALID("invalid");

    private final String code;

    Refusal(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
