package nl.gem.chatbot.websocket;

import java.util.ArrayList;
import java.util.List;

/** Cuts an answer into pieces of a few words for streaming; joined they are the answer. */
final class Pieces {

    private static final int ABOUT = 24;

    private Pieces() {}

    static List<String> of(String text) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = Math.min(from + ABOUT, text.length());
            while (to < text.length() && !Character.isWhitespace(text.charAt(to - 1))) {
                to++;
            }
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }
}
