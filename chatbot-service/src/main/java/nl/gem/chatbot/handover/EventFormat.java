package nl.gem.chatbot.handover;

/** How an event for live chat is written down. The contract with live chat is hidden in {@code messaging}. */
public interface EventFormat {

    String topic();

    String type(HandoverEvent event);

    /** The data, as JSON. */
    String data(HandoverEvent event);

    /** Type of the event that tells the other services to erase their copy; it has no data. */
    String erasedType();
}
