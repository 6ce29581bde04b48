package nl.gem.livechat.conversation;

/**
 * A person of the KCC.
 *
 * @param id the token's subject: never shown to a resident
 * @param chatName the name under which residents and colleagues know this person
 */
public record Agent(String id, String chatName) {

    public Agent {
        if (id.isBlank() || chatName.isBlank()) {
            throw new IllegalArgumentException("An agent has an id and a chat name.");
        }
    }
}
