package nl.gem.chatbot.importing;

/**
 * Something that was changed, left out or found unusual in a draft.
 *
 * @param line where its record begins in the file, from 1
 * @param record which question of the file it is about, from 1
 * @param article the draft's id
 * @param text one or more sentences in English
 */
public record Remark(int line, int record, String article, String text) {

    public Remark {
        if (line < 1 || record < 1 || article.isBlank() || text.isBlank()) {
            throw new IllegalArgumentException("a remark says where and what");
        }
    }
}
