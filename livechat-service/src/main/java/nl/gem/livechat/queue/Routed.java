package nl.gem.livechat.queue;

/** A conversation that waits, and where. */
public record Routed(Waiting waiting, Route route) {}
