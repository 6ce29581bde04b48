package nl.gem.chatbot.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads labelled questions: tab-separated {@code topic lang style question} under a header. */
public final class QuestionFile {

    private static final List<String> HEADER = List.of("topic", "lang", "style", "question");

    private QuestionFile() {}

    /**
     * @param topics the ids that exist
     * @throws IllegalArgumentException naming every line that is wrong; then nothing is read
     */
    public static List<LabelledQuestion> read(List<String> lines, Set<String> topics) {
        if (lines.isEmpty() || !columns(lines.getFirst().replace("\uFEFF", "")).equals(HEADER)) {
            throw new IllegalArgumentException(
                    "The first line must be the header \"topic lang style question\", separated by tabs.");
        }
        List<LabelledQuestion> questions = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (int line = 2; line <= lines.size(); line++) {
            String text = lines.get(line - 1);
            if (!text.isBlank()) {
                read(line, columns(text), topics, questions, wrong);
            }
        }
        if (questions.isEmpty() && wrong.isEmpty()) {
            wrong.add("There is no question in the file.");
        }
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", wrong));
        }
        return questions;
    }

    private static void read(
            int line, List<String> columns, Set<String> topics, List<LabelledQuestion> into, List<String> wrong) {
        if (columns.size() != HEADER.size()) {
            wrong.add("Line " + line + ": " + columns.size() + " columns instead of " + HEADER.size() + ".");
            return;
        }
        LabelledQuestion question =
                new LabelledQuestion(columns.get(0).strip(), columns.get(1), columns.get(2), columns.get(3));
        if (question.sort() == LabelledQuestion.Sort.TOPIC && !topics.contains(question.label())) {
            wrong.add("Line " + line + ": there is no topic \"" + question.label() + "\".");
            return;
        }
        into.add(question);
    }

    private static List<String> columns(String line) {
        return List.of(line.split("\t", -1));
    }
}
