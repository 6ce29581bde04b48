package nl.gem.chatbot.masking;

import static nl.gem.chatbot.masking.MaskingTest.assertMasked;
import static nl.gem.chatbot.masking.MaskingTest.assertStays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhonesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "06 12345678",
                "06-12 34 56 78",
                "0612345678",
                "06.12.34.56.78",
                "06 - 12 34 56 78",
                "06–12345678",
                "06/12345678",
                "(06) 12345678",
                "06\u00a012345678",
                "0612\u200b345678",
                "٠٦ ١٢٣٤٥٦٧٨",
                "０６-１２３４５６７８",
                "0 6 1 2 3 4 5 6 7 8",
                "06-1234567",
                "31612345678",
                "0165-123456",
                "0165 12 34 56",
                "0165.123.456",
                "(0165) 123456",
                "(0165)123456",
                "010-1234567",
                "076 123 45 67",
                "088 123 45 67"
            })
    void a_dutch_number_goes_however_it_is_written(String phone) {
        assertMasked("het is " + phone + ", dank je", "het is [telefoonnummer], dank je", PersonalDetail.PHONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+31 6 1234 5678",
                "+31612345678",
                "+31(0)6-12345678",
                "+31 (0)165 123456",
                "+31-165-123456",
                "+310612345678",
                "(+31) 6 12345678",
                "+ 31 6 12345678",
                "0031612345678",
                "0031 6 1234 5678",
                "00 31 6 12345678",
                "+31 123456782",
                "+48 501 234 567",
                "+90 532 123 45 67",
                "0032 470 12 34 56",
                "+49 151 12345678",
                "+212 612-345678",
                "+963 944 123 456",
                "+1 555 123 4567",
                "+352 621 123 456"
            })
    void a_number_with_a_country_code_goes(String phone) {
        assertMasked("het is " + phone + ", dank je", "het is [telefoonnummer], dank je", PersonalDetail.PHONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0470 12 34 56", "03 123 45 67", "0532 123 45 67", "0151 12345678", "0151 123 456 78"})
    void a_number_of_the_neighbours_goes(String phone) {
        assertMasked("het is " + phone + ", dank je", "het is [telefoonnummer], dank je", PersonalDetail.PHONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tel",
                "Tel.:",
                "telefoonnummer van mijn moeder is",
                "mobiel",
                "bel me op",
                "u kunt mij na 17.00 uur bellen op",
                "mijn nummer is",
                "06:",
                "whatsapp",
                "phone",
                "call me at",
                "my number is",
                "telefonum",
                "cep telefonum",
                "numer telefonu",
                "mój numer to",
                "هاتف",
                "رقمي",
                "رقم الجوال"
            })
    void after_a_word_for_it_the_zero_may_be_missing(String word) {
        assertMasked(word + " 612345678", word + " [telefoonnummer]", PersonalDetail.PHONE);
        assertMasked(word + " 532 123 45 67", word + " [telefoonnummer]", PersonalDetail.PHONE);
    }

    @Test
    void the_word_may_follow() {
        assertMasked(
                "612345678 is mijn telefoonnummer", "[telefoonnummer] is mijn telefoonnummer", PersonalDetail.PHONE);
        assertMasked("ik ben op 612345678 te bereiken", "ik ben op [telefoonnummer] te bereiken", PersonalDetail.PHONE);
    }

    @ParameterizedTest
    @CsvSource({
        "tel 0165-123456 06 12345678, tel [telefoonnummer] [telefoonnummer]",
        "0165-123456/06-12345678, [telefoonnummer]/[telefoonnummer]",
        "tel1:0165-123456 tel2:06-12345678, tel1:[telefoonnummer] tel2:[telefoonnummer]",
        "06-12345678 12-03-2026, [telefoonnummer] 12-03-2026",
        "bel 0900-8844 of 06-12345678, bel 0900-8844 of [telefoonnummer]",
        "09.00-17.00 06-12345678, 09.00-17.00 [telefoonnummer]",
        "zaak Z2026-0012345 tel 06-12345678, zaak Z2026-0012345 tel [telefoonnummer]"
    })
    void what_stands_next_to_it_is_judged_by_itself(String text, String masked) {
        assertMasked(text, masked, PersonalDetail.PHONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "14 0165",
                "140165",
                "bel 14 0165",
                "+31 14 0165",
                "tel 0800-0432",
                "bel 0900 8844",
                "bel 0900 - 8844",
                "0900-1234567",
                "bel 112"
            })
    void public_numbers_stay(String text) {
        assertStays(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "612345678",
                "bel over zaak 20261234",
                "bel me over melding 20261234567",
                "mijn nummer is 20261234567",
                "ik heb een melding gedaan, mijn nummer is 41234567",
                "zaaknummer 0165123456",
                "bel me op 12-03-2026",
                "bel tussen 09.00-17.00",
                "telefoon van 250,00 euro",
                "om 08.30 12-03-2026",
                "01-02-90 10.30",
                "0-306-40615-2",
                "978-0-306-40615-7",
                "65+ 12345678",
                "06",
                "om 06 uur"
            })
    void what_is_no_telephone_stays(String text) {
        assertStays(text);
    }
}
