package nl.gem.chatbot.training;

/** Who is at work. @param name user name at the identity provider */
public record Trainer(String name) {

    public Trainer {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a trainer has a name");
        }
    }
}
