package nl.gem.chatbot.importing;

/**
 * Something for which a file is refused.
 *
 * @param line where the record begins, or where reading stopped, from 1; 0 for the file as a whole
 * @param record which question of the file it is about, from 1; 0 for none
 * @param text one or more sentences in English
 */
public record Fault(int line, int record, String text) {

    public Fault {
        if (line < 0 || record < 0 || text.isBlank()) {
            throw new IllegalArgumentException("a fault says where and what");
        }
    }
}
