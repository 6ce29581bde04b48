package nl.gem.acceptance.replicas;

/** A numbered message as somebody has it: a client on its screen, or a service in its log. */
record Line(int seq, String author, String text) {}
