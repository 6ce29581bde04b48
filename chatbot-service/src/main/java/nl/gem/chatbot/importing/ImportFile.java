package nl.gem.chatbot.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.gem.chatbot.answering.Article;

/** Reads a whole file into drafts of articles; one wrong record refuses the file. */
public final class ImportFile {

    /** Largest file, in bytes. */
    public static final int LARGEST = 5 * 1024 * 1024;

    /** Most questions in a file. */
    public static final int MOST_QUESTIONS = 5000;

    private ImportFile() {}

    /** @param today the day on which answers without a date of their own count as checked */
    public static Import read(byte[] content, Format format, LocalDate today) {
        Faults faults = new Faults();
        String text = FileText.of(content, faults);
        if (faults.count() > 0) {
            return faults.refusal();
        }
        List<Entry> entries = switch (format) {
            case JSON -> VacFile.read(text, faults);
            case CSV -> CsvFile.read(text, faults);
        };
        if (entries.isEmpty() && faults.count() == 0) {
            faults.add("There is no question in the file.");
        }
        if (entries.size() > MOST_QUESTIONS) {
            faults.add("The file has more than " + MOST_QUESTIONS + " questions. Divide it into smaller ones.");
            return faults.refusal();
        }
        return draft(entries, today, faults);
    }

    private static Import draft(List<Entry> entries, LocalDate today, Faults faults) {
        List<Article> articles = new ArrayList<>();
        List<Remark> remarks = new ArrayList<>();
        Slugs slugs = new Slugs();
        Questions questions = new Questions();
        for (Entry entry : entries) {
            if (faults.enough()) {
                break;
            }
            new Draft(entry, today, faults).article(questions, slugs).ifPresent(draft -> {
                articles.add(draft.article());
                remarks.addAll(draft.remarks());
            });
        }
        return faults.count() > 0 ? faults.refusal() : new Import.Read(articles, remarks);
    }
}
