package nl.gem.chatbot.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {

    @ParameterizedTest
    @CsvSource({"vac.json,JSON", "Vragen.CSV,CSV", "a.csv.json,JSON", "vragen.xlsx,", "csv,", "vragen.csv.exe,"})
    void a_file_name_says_it_by_its_ending(String name, Format format) {
        assertThat(Format.ofName(name).orElse(null)).isEqualTo(format);
    }

    @ParameterizedTest
    @CsvSource({"application/json,JSON", "text/csv; charset=utf-8,CSV", "TEXT/CSV,CSV", "text/html,", "'',"})
    void a_media_type_says_it_with_or_without_parameters(String type, Format format) {
        assertThat(Format.ofContentType(type).orElse(null)).isEqualTo(format);
    }
}
