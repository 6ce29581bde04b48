package nl.gem.chatbot.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.gem.chatbot.importing.Entry.Section;
import org.jspecify.annotations.Nullable;

/** Reads a table with a header line, separated by commas or semicolons. A cell is text, whatever it begins with. */
final class CsvFile {

    private static final CsvFactory CSV = new CsvFactory();

    private final Faults faults;
    private final List<Entry> entries = new ArrayList<>();
    private @Nullable CsvHeader header;
    private int line = 1;
    private int records;

    private CsvFile(Faults faults) {
        this.faults = faults;
    }

    static List<Entry> read(String csv, Faults faults) {
        CsvFile file = new CsvFile(faults);
        try (CsvParser parser = CSV.createParser(csv)) {
            parser.enable(CsvParser.Feature.WRAP_AS_ARRAY);
            parser.setSchema(
                    CsvSchema.emptySchema().withColumnSeparator(separator(csv)).withoutEscapeChar());
            file.read(parser);
        } catch (JsonProcessingException broken) {
            faults.add(
                    file.line,
                    file.records,
                    "A quotation mark is not closed in the record that begins here, or something follows a closed"
                            + " one.");
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text could not be read", impossible);
        }
        return file.entries;
    }

    /** Whichever of the two comes more often in the first line. */
    private static char separator(String csv) {
        String first = csv.stripLeading().lines().findFirst().orElse("");
        long semicolons = first.chars().filter(unit -> unit == ';').count();
        long commas = first.chars().filter(unit -> unit == ',').count();
        return semicolons > commas ? ';' : ',';
    }

    private void read(CsvParser parser) throws IOException {
        parser.nextToken();
        while (!faults.enough() && parser.nextToken() == JsonToken.START_ARRAY) {
            line = parser.currentLocation().getLineNr();
            List<String> cells = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                cells.add(parser.getText());
            }
            if (cells.stream().allMatch(String::isBlank)) {
                continue;
            }
            if (header == null) {
                header = CsvHeader.of(cells, line, faults);
                if (faults.count() > 0) {
                    return;
                }
            } else {
                readRecord(header, cells);
            }
        }
    }

    private void readRecord(CsvHeader columns, List<String> cells) {
        records++;
        if (cells.stream().skip(columns.size()).anyMatch(cell -> !cell.isBlank())) {
            faults.add(
                    line,
                    records,
                    "There are " + cells.size() + " cells in this record and " + columns.size()
                            + " in the header. A text with the separator in it needs quotation marks.");
            return;
        }
        String link = columns.link(cells).strip();
        entries.add(new Entry(
                line,
                records,
                columns.question(cells),
                List.of(new Section("", columns.answer(cells))),
                null,
                link.isEmpty() ? null : link,
                Stream.of(columns.phrasings(cells).split("\\|"))
                        .filter(phrasing -> !phrasing.isBlank())
                        .toList(),
                null));
    }
}
