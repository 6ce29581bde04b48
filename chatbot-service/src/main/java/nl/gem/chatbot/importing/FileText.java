package nl.gem.chatbot.importing;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** A file's bytes as text: UTF-8, with or without a byte order mark. */
final class FileText {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private FileText() {}

    /** The text, or nothing and a fault. */
    static String of(byte[] content, Faults faults) {
        if (content.length > ImportFile.LARGEST) {
            faults.add("The file is larger than 5 MB.");
            return "";
        }
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CharBuffer decoded = CharBuffer.allocate(content.length);
        boolean wrong = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(bytes, decoded, true)
                .isError();
        String text = decoded.flip().toString();
        if (wrong) {
            faults.add(lineAt(text, text.length()), 0, "The file is not UTF-8 text. Save it again with that encoding.");
            return "";
        }
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            faults.add(lineAt(text, nul), 0, "The file holds a NUL character, so it is no text.");
            return "";
        }
        String unmarked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        if (unmarked.isBlank()) {
            faults.add("The file is empty.");
        }
        return unmarked;
    }

    private static int lineAt(String text, int position) {
        return 1
                + (int) text.substring(0, position)
                        .chars()
                        .filter(unit -> unit == '\n')
                        .count();
    }
}
