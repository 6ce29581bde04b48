package nl.gem.bench.floor;

import java.time.Instant;
import java.util.UUID;

/** What goes over the sockets, in the shape of Gem's own frames. */
sealed interface Frame {

    record Say(String clientId, String text) {}

    record Delta(String type, int replyTo, String text) implements Frame {
        Delta(int replyTo, String text) {
            this("delta", replyTo, text);
        }
    }

    record Message(String type, int seq, String author, String text, Instant sentAt, UUID clientId) implements Frame {
        Message(int seq, String author, String text, Instant sentAt, UUID clientId) {
            this("message", seq, author, text, sentAt, clientId);
        }
    }
}
