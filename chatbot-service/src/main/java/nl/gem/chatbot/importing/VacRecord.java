package nl.gem.chatbot.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.gem.chatbot.importing.Entry.Section;
import org.jspecify.annotations.Nullable;

/** One question with its answer in the open data of Rijksoverheid. Fields that are not needed may have any shape. */
final class VacRecord {

    private static final String TYPE = "vraag en antwoord";
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final JsonNode vac;
    private final int line;
    private final int record;
    private final Faults faults;
    private final int faultsBefore;

    VacRecord(JsonNode vac, int line, int record, Faults faults) {
        this.vac = vac;
        this.line = line;
        this.record = record;
        this.faults = faults;
        this.faultsBefore = faults.count();
    }

    /** Empty if the shape is wrong; then there is a fault. */
    Optional<Entry> entry() {
        checkSort();
        String question = text(vac, "question");
        List<Section> answer = new ArrayList<>();
        answer.add(new Section("", text(vac, "introduction")));
        answer.addAll(sections());
        String canonical = text(vac, "canonical");
        LocalDate changed = changed();
        if (faults.count() > faultsBefore) {
            return Optional.empty();
        }
        return Optional.of(new Entry(
                line, record, question, answer, canonical.isBlank() ? null : canonical, null, List.of(), changed));
    }

    private void checkSort() {
        String type = text(vac, "type");
        if (!type.isBlank() && !type.strip().equalsIgnoreCase(TYPE)) {
            wrong("The field \"type\" should be \"" + TYPE + "\".");
        }
        String language = text(vac, "language").strip().toLowerCase(Locale.ROOT);
        if (!language.isEmpty() && !language.equals("nl") && !language.startsWith("nl-")) {
            wrong("The field \"language\" should be \"nl-NL\": only Dutch can be read.");
        }
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        JsonNode content = vac.path("content");
        if (content.isMissingNode() || content.isNull()) {
            return sections;
        }
        if (!content.isArray()) {
            wrong("The field \"content\" should be a list.");
            return sections;
        }
        for (JsonNode part : content) {
            if (part.isObject()) {
                sections.add(new Section(text(part, "paragraphtitle"), text(part, "paragraph")));
            } else {
                wrong("The field \"content\" should hold objects.");
            }
        }
        return sections;
    }

    /** The day on which it was changed, in the Netherlands. */
    private @Nullable LocalDate changed() {
        String moment = text(vac, "lastmodified").strip();
        if (moment.isEmpty()) {
            return null;
        }
        try {
            return moment.length() == "2026-01-01".length()
                    ? LocalDate.parse(moment)
                    : OffsetDateTime.parse(moment).atZoneSameInstant(ZONE).toLocalDate();
        } catch (DateTimeException unknown) {
            wrong("The field \"lastmodified\" is no date, such as 2026-01-31 or 2026-01-31T09:30:00Z.");
            return null;
        }
    }

    /** Nothing if it is not there. */
    private String text(JsonNode object, String field) {
        JsonNode value = object.path(field);
        if (value.isTextual()) {
            return value.textValue();
        }
        if (!value.isMissingNode() && !value.isNull()) {
            wrong("The field \"" + field + "\" should be text.");
        }
        return "";
    }

    private void wrong(String text) {
        faults.add(line, record, text);
    }
}
