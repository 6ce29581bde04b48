package nl.gem.livechat.websocket;

import java.util.Locale;

/** Why a frame was not carried out, with the words for the agent. */
enum ErrorCode {
    INVALID_FRAME("Dit bericht klopt niet."),
    UNKNOWN_TYPE("Deze opdracht bestaat niet."),
    TOO_LONG("Je tekst is te lang. Er passen 2.000 tekens in."),
    TOO_FAST("Het gaat te snel. Probeer het zo weer."),
    NOT_YOURS("Dit gesprek is niet van jou."),
    FULL("Je hebt al zoveel gesprekken als je tegelijk kunt hebben. Sluit er eerst één af."),
    NOBODY("Deze collega of dit team bestaat niet."),
    UNAVAILABLE("Er is een storing. Probeer het zo weer.");

    private final String text;

    ErrorCode(String text) {
        this.text = text;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String text() {
        return text;
    }
}
