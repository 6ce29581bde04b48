package nl.gem.acceptance.replicas;

import com.fasterxml.jackson.databind.JsonNode;

/** What a client finds in its inbox, and of which of its sockets that is. */
sealed interface Incoming {

    int socket();

    record Frame(int socket, JsonNode json, long atMillis) implements Incoming {}

    record Dropped(int socket) implements Incoming {}

    /** Something to be done on this socket, if it still is the client's. */
    record Later(int socket, Runnable work) implements Incoming {}
}
