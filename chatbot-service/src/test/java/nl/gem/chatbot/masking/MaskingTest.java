package nl.gem.chatbot.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

    /** 123456782 and 111222333 pass the eleven-test. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456782",
                "111222333",
                "123 456 782",
                "123.456.782",
                "1234.56.782",
                "12-34-56-782",
                "1 2 3 4 5 6 7 8 2"
            })
    void a_citizen_service_number_is_known_by_its_eleven_test_however_it_is_written(String number) {
        assertMasked("ik ben " + number + " en woon hier", "ik ben [BSN] en woon hier", PersonalNumber.BSN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bsn",
                "mijn BSN is",
                "burgerservicenummer:",
                "Burger service nummer",
                "sofinummer",
                "sofi-nummer is",
                "my citizen service number is",
                "social security number"
            })
    void after_a_word_for_it_a_mistyped_one_goes_too(String word) {
        assertMasked(word + " 123456789", word + " [BSN]", PersonalNumber.BSN);
        assertMasked(word + " 12345678", word + " [BSN]", PersonalNumber.BSN);
    }

    @Test
    void a_word_for_it_far_away_does_not_count() {
        assertStays("wat is een bsn en hoe kan ik bij de gemeente iets vragen over 12345678");
    }

    @ParameterizedTest
    @ValueSource(strings = {"geboren 12-03-2001 123456782", "kamer 5003 123456782", "in 2008 123456782"})
    void a_year_before_it_is_no_country_code(String text) {
        assertThat(Masking.mask(text).text()).doesNotContain("123456782").endsWith("[BSN]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NL91ABNA0417164300",
                "NL91 ABNA 0417 1643 00",
                "NL91.ABNA.0417.1643.00",
                "nl91-abna-0417-1643-00",
                "DE89370400440532013000",
                "GB82 WEST 1234 5698 7654 32",
                "NO9386011117947"
            })
    void a_bank_account_number_is_known_by_its_check_digits(String account) {
        assertMasked("stort het op " + account + ", graag", "stort het op [IBAN], graag", PersonalNumber.IBAN);
        assertMasked("rekening" + account, "rekening[IBAN]", PersonalNumber.IBAN);
    }

    @Test
    void a_word_after_a_bank_account_number_stays() {
        assertMasked("op NL91 ABNA 0417 1643 00 van mijn man", "op [IBAN] van mijn man", PersonalNumber.IBAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NL92ABNA0417164300", "NL91 ABNA 0417 1643", "AB12 is geen rekening"})
    void what_fails_the_check_digits_is_no_bank_account(String text) {
        assertStays(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111111",
                "4111 1111 1111 1111",
                "5555-5555-5555-4444",
                "378282246310005",
                "6011.1111.1111.1117"
            })
    void a_card_number_is_known_by_its_check_digit(String card) {
        assertMasked("met kaart " + card + " betaald", "met kaart [kaartnummer] betaald", PersonalNumber.CARD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "open van 09.00 - 17.00 uur",
                "open 09.00-17.00",
                "maandag 8.30-12.00, dinsdag 13.00-16.30",
                "op 12-10-2026 om 14.15",
                "12/10/2026",
                "2026-10-12",
                "geboren op 01 02 1990",
                "zaak 2026-00123",
                "zaaknummer 123456782",
                "Mijn meldingsnummer is 123456782",
                "kenmerk: 111222333",
                "factuur 111222333",
                "0165 579 111",
                "0165-579111",
                "06 12345678",
                "06-12 34 56 78",
                "0612345678",
                "+31 6 12345678",
                "+31612345678",
                "+31 123456782",
                "0031 6 1234 5678",
                "14 0165",
                "€ 1.250,00",
                "€ 1.234.567,89",
                "1250 euro",
                "in 2026 is het duurder",
                "hoeveel is 2 x 3 + 4",
                "4701 BK Roosendaal",
                "000000000",
                "4111111111111112",
                "Stadserf 1",
                ""
            })
    void what_is_not_personal_stays(String text) {
        assertStays(text);
    }

    @Test
    void a_number_behind_a_masked_one_is_judged_by_itself() {
        assertMasked("111222333 en mijn zaak 20261234", "[BSN] en mijn zaak 20261234", PersonalNumber.BSN);
    }

    @Test
    void several_numbers_of_several_sorts_go_together() {
        Masked masked = Masking.mask(
                "bsn 123456782, rekening NL91ABNA0417164300, kaart 4111 1111 1111 1111 en nog eens 111222333");

        assertThat(masked.text()).isEqualTo("bsn [BSN], rekening [IBAN], kaart [kaartnummer] en nog eens [BSN]");
        assertThat(masked.found())
                .containsExactlyInAnyOrder(PersonalNumber.BSN, PersonalNumber.IBAN, PersonalNumber.CARD);
    }

    @ParameterizedTest
    @CsvSource({"'😀 123456782 😀', '😀 [BSN] 😀'", "'رقمي 123456782', 'رقمي [BSN]'"})
    void the_text_around_it_stays_to_the_letter(String text, String masked) {
        assertMasked(text, masked, PersonalNumber.BSN);
    }

    private static void assertMasked(String text, String masked, PersonalNumber number) {
        assertThat(Masking.mask(text)).isEqualTo(new Masked(masked, Set.of(number)));
    }

    private static void assertStays(String text) {
        assertThat(Masking.mask(text)).isEqualTo(new Masked(text, Set.of()));
    }
}
