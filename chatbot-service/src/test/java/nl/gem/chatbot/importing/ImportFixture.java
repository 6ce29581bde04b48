package nl.gem.chatbot.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** Files to read, and what comes of them. */
final class ImportFixture {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private ImportFixture() {}

    static byte[] file(String name) {
        try (InputStream content = ImportFixture.class.getResourceAsStream("/importing/" + name)) {
            return content.readAllBytes();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    static Import json(String text) {
        return ImportFile.read(text.getBytes(StandardCharsets.UTF_8), Format.JSON, TODAY);
    }

    static Import csv(String text) {
        return ImportFile.read(text.getBytes(StandardCharsets.UTF_8), Format.CSV, TODAY);
    }

    static Import.Read read(Import outcome) {
        assertThat(outcome).isInstanceOf(Import.Read.class);
        return (Import.Read) outcome;
    }

    static List<Fault> faults(Import outcome) {
        assertThat(outcome).isInstanceOf(Import.Refused.class);
        return ((Import.Refused) outcome).faults();
    }

    /** A record in JSON with that answer, which holds no quotation mark or backslash. */
    static String vac(String question, String answer) {
        return "{\"question\": \"" + question + "\", \"introduction\": \"" + answer + "\"}";
    }
}
