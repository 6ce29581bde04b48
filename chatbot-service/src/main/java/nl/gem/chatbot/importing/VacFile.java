package nl.gem.chatbot.importing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads Rijksoverheid's questions and answers (vraag-antwoordcombinaties, CC0): one object, or a list of them. */
final class VacFile {

    private static final int DEEPEST = 20;
    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final JsonMapper MAPPER = JsonMapper.builder(JSON).build();

    private final Faults faults;
    private final List<Entry> entries = new ArrayList<>();
    private int records;

    private VacFile(Faults faults) {
        this.faults = faults;
    }

    static List<Entry> read(String json, Faults faults) {
        VacFile file = new VacFile(faults);
        try (JsonParser parser = MAPPER.createParser(json)) {
            file.readOrStop(parser);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text could not be read", impossible);
        }
        return file.entries;
    }

    private void readOrStop(JsonParser parser) throws IOException {
        try {
            read(parser);
        } catch (StreamConstraintsException tooMuch) {
            stop(parser, "The JSON is nested too deeply here, or a name or number is too long.");
        } catch (JsonProcessingException broken) {
            stop(parser, "This is no JSON from here on, or a field is there twice.");
        }
    }

    private void stop(JsonParser parser, String text) {
        faults.add(parser.currentLocation().getLineNr(), records, text);
    }

    private void read(JsonParser parser) throws IOException {
        JsonToken first = parser.nextToken();
        if (first == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY && !faults.enough()) {
                readRecord(parser);
            }
        } else {
            readRecord(parser);
        }
        if (!faults.enough() && parser.nextToken() != null) {
            faults.add(parser.currentTokenLocation().getLineNr(), 0, "Something follows where the JSON should end.");
        }
    }

    private void readRecord(JsonParser parser) throws IOException {
        records++;
        int line = parser.currentTokenLocation().getLineNr();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            faults.add(line, records, "There should be an object with a question and its answer here.");
            return;
        }
        JsonNode tree = MAPPER.readTree(parser);
        new VacRecord(tree, line, records, faults).entry().ifPresent(entries::add);
    }
}
