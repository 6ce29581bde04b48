package nl.gem.chatbot.access;

/**
 * Who of the staff reads.
 *
 * @param subject the token's: the same person for as long as the account exists
 * @param name user name at the identity provider
 */
public record StaffMember(String subject, String name) {

    public StaffMember {
        if (subject.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("a member of the staff has a subject and a name");
        }
    }
}
