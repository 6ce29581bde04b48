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
                "1 2 3 4 5 6 7 8 2",
                "12345 6782",
                "123/456/782",
                "123 - 456 - 782",
                "123\u00a0456\u2009782",
                "1234\u200b56782",
                "١٢٣٤٥٦٧٨٢",
                "۱۲۳ ۴۵۶ ۷۸۲",
                "１２３４５６７８２"
            })
    void a_citizen_service_number_is_known_by_its_eleven_test_however_it_is_written(String number) {
        assertMasked("ik ben " + number + " en woon hier", "ik ben [BSN] en woon hier", PersonalDetail.BSN);
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
                "social security number",
                "mijn bsn nummer is dus:",
                "bsn van mijn dochter (4)",
                "vatandaşlık numarası",
                "BSN numaram",
                "mój numer bsn to",
                "رقم bsn",
                "الرقم الوطني"
            })
    void after_a_word_for_it_a_mistyped_one_goes_too(String word) {
        assertMasked(word + " 123456789", word + " [BSN]", PersonalDetail.BSN);
        assertMasked(word + " 12345678", word + " [BSN]", PersonalDetail.BSN);
        assertMasked(word + " 123,456,789", word + " [BSN]", PersonalDetail.BSN);
    }

    @Test
    void the_word_may_follow() {
        assertMasked("123456789 is mijn bsn", "[BSN] is mijn bsn", PersonalDetail.BSN);
        assertStays("123456789 is mijn zaak");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bsn nodig op 12-03-2026?",
                "staat mijn bsn op de brief van 2026-03-12",
                "is een bsn nodig in 2025-2026",
                "bsn voor zaak 12345678",
                "heb ik mijn bsn nodig bij kvk 12345678"
            })
    void a_word_for_it_makes_no_number_of_a_date_or_a_case(String text) {
        assertStays(text);
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
        assertMasked("stort het op " + account + ", graag", "stort het op [IBAN], graag", PersonalDetail.IBAN);
        assertMasked("rekening" + account, "rekening[IBAN]", PersonalDetail.IBAN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NL 91 ABNA 0417 1643 00",
                "NL91  ABNA  0417164300",
                "NL91/ABNA/0417/1643/00",
                "n l 9 1 a b n a 0 4 1 7 1 6 4 3 0 0",
                "ＮＬ91ABNA0417164300",
                "NL91\u00a0ABNA\u00a00417\u00a01643\u00a000",
                "BE68 5390 0754 7034",
                "PL61109010140000071219812874",
                "TR33 0006 1005 1978 6457 8413 26",
                "MA64011519000001205000534921",
                "NL92ABNA0417164300",
                "NL91 ABNA O417 1643 OO"
            })
    void a_bank_account_number_is_known_however_it_is_written(String account) {
        assertMasked("op " + account + ", graag", "op [IBAN], graag", PersonalDetail.IBAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"iban", "mijn rekeningnummer is", "IBAN van mijn man:", "hesap numaram", "رقم الحساب"})
    void after_a_word_for_it_a_mistyped_bank_account_goes_too(String word) {
        assertMasked(word + " NL91 ABNA 0417 1643 0", word + " [IBAN]", PersonalDetail.IBAN);
        assertMasked(word + " BE69 5390 0754 7034", word + " [IBAN]", PersonalDetail.IBAN);
    }

    @Test
    void a_word_after_a_bank_account_number_stays() {
        assertMasked("op NL91 ABNA 0417 1643 00 van mijn man", "op [IBAN] van mijn man", PersonalDetail.IBAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BE69 5390 0754 7034", "NL91 ABNA 0417 1643", "AB12 is geen rekening"})
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
        assertMasked("met kaart " + card + " betaald", "met kaart [kaartnummer] betaald", PersonalDetail.CARD);
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
                "zaaknummer is Z2026-123456782",
                "KvK 12345678",
                "3.123456782",
                "2026-12347",
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
        assertMasked("111222333 en mijn zaak 20261234", "[BSN] en mijn zaak 20261234", PersonalDetail.BSN);
    }

    @Test
    void several_details_of_several_sorts_go_together() {
        Masked masked = Masking.mask("bsn 123456782, rekening NL91ABNA0417164300, kaart 4111 1111 1111 1111,"
                + " bel 06-12345678 of mail jan@example.com en nog eens 111222333");

        assertThat(masked.text())
                .isEqualTo("bsn [BSN], rekening [IBAN], kaart [kaartnummer],"
                        + " bel [telefoonnummer] of mail [e-mailadres] en nog eens [BSN]");
        assertThat(masked.found()).containsExactlyInAnyOrder(PersonalDetail.values());
    }

    @Test
    void contact_details_stay_readable_where_a_person_answers() {
        Masked masked =
                Masking.mask("bsn 123456782, bel 06-12345678 of mail jan@example.com", Masking.Keep.CONTACT_DETAILS);

        assertThat(masked)
                .isEqualTo(
                        new Masked("bsn [BSN], bel 06-12345678 of mail jan@example.com", Set.of(PersonalDetail.BSN)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bel me op 612345677", "+31 612345677", "jan123456782@example.com"})
    void what_stays_readable_is_not_read_as_something_else(String contact) {
        assertThat(Masking.mask(contact, Masking.Keep.CONTACT_DETAILS)).isEqualTo(new Masked(contact, Set.of()));
        assertThat(Masking.mask(contact).isMasked()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"'😀 123456782 😀', '😀 [BSN] 😀'", "'رقمي 123456782', 'رقمي [BSN]'"})
    void the_text_around_it_stays_to_the_letter(String text, String masked) {
        assertMasked(text, masked, PersonalDetail.BSN);
    }

    static void assertMasked(String text, String masked, PersonalDetail number) {
        assertThat(Masking.mask(text)).isEqualTo(new Masked(masked, Set.of(number)));
    }

    static void assertStays(String text) {
        assertThat(Masking.mask(text)).isEqualTo(new Masked(text, Set.of()));
    }
}
