package nl.gem.chatbot.masking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import nl.gem.chatbot.masking.Masking.Keep;

/** What holds for any text. */
class MaskingPropertiesTest {

    @Property(tries = 5000)
    void masking_twice_is_masking_once(@ForAll("talk") String text) {
        String once = Masking.mask(text).text();

        assertThat(Masking.mask(once)).isEqualTo(new Masked(once, Set.of()));
    }

    @Property(tries = 5000)
    void with_contact_details_kept_too(@ForAll("talk") String text) {
        String once = Masking.mask(text, Keep.CONTACT_DETAILS).text();

        assertThat(Masking.mask(once, Keep.CONTACT_DETAILS)).isEqualTo(new Masked(once, Set.of()));
    }

    @Property(tries = 2000)
    void what_is_kept_is_all_that_differs(@ForAll("talk") String text) {
        Set<PersonalDetail> found = Masking.mask(text, Keep.CONTACT_DETAILS).found();

        assertThat(found).doesNotContain(PersonalDetail.PHONE, PersonalDetail.EMAIL);
        assertThat(Masking.mask(text).found()).containsAll(found);
    }

    @Property(tries = 2000)
    void a_text_without_digits_and_at_signs_stays(@ForAll @StringLength(max = 200) String text) {
        String wordy = text.codePoints()
                .filter(point -> !Character.isDigit(point) && "@＠﹫".indexOf(point) < 0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();

        assertThat(Masking.mask(wordy).text()).isEqualTo(wordy);
    }

    @Property(tries = 2000)
    void every_citizen_service_number_goes(@ForAll("bsn") String bsn, @ForAll("separator") String separator) {
        String written = bsn.substring(0, 4) + separator + bsn.substring(4, 6) + separator + bsn.substring(6);

        assertThat(Masking.mask("ik heet Jan, " + written + ", dank je").text())
                .isEqualTo("ik heet Jan, [BSN], dank je");
    }

    @Property(tries = 2000)
    void every_mobile_number_goes(
            @ForAll @IntRange(min = 10_000_000, max = 59_999_999) int subscriber,
            @ForAll("front") String front,
            @ForAll("separator") String separator) {
        String digits = Integer.toString(subscriber);
        String written =
                front + digits.substring(0, 2) + separator + digits.substring(2, 5) + separator + digits.substring(5);

        assertThat(Masking.mask("het is " + written + ", dank je").text())
                .isEqualTo("het is [telefoonnummer], dank je");
    }

    /** It looks like the number of a municipality, 14 000, behind something in parentheses. */
    @Example
    void mobile_number_that_begins_like_a_public_one_goes() {
        assertThat(Masking.mask("het is (06) 14 000 000, dank je").text())
                .isEqualTo("het is [telefoonnummer], dank je");
    }

    @Property(tries = 2000)
    void every_address_goes(@ForAll("word") String name, @ForAll("word") String host, @ForAll("at") String at) {
        assertThat(Masking.mask("het is: " + name + at + host + ".nl, dank je").text())
                .isEqualTo("het is: [e-mailadres], dank je");
    }

    /** By chance its letters and digits have the right checksum for an account in Cape Verde. */
    @Example
    void address_that_almost_is_an_account_goes() {
        assertThat(Masking.mask("het is: cv4pdttj apenstaartje 7xsaz.nl, dank je")
                        .text())
                .isEqualTo("het is: [e-mailadres], dank je");
    }

    @Provide
    Arbitrary<String> front() {
        return Arbitraries.of("06", "06-", "06 ", "06 - ", "(06) ", "+316", "+31 6 ", "+31(0)6-", "00316", "0031 6 ");
    }

    @Provide
    Arbitrary<String> word() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .numeric()
                .ofMinLength(3)
                .ofMaxLength(12);
    }

    @Provide
    Arbitrary<String> at() {
        return Arbitraries.of("@", " (at) ", "[at]", " apenstaartje ");
    }

    @Provide
    Arbitrary<String> bsn() {
        return Arbitraries.integers()
                .between(10_000_000, 99_999_999)
                .map(MaskingPropertiesTest::completed)
                .filter(bsn -> bsn.length() == 9);
    }

    @Provide
    Arbitrary<String> separator() {
        return Arbitraries.of("", " ", ".", "-", "\u00a0", "/");
    }

    /** Numbers of every sort and length between the words that decide about them. */
    @Provide
    Arbitrary<String> talk() {
        Arbitrary<String> number =
                Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(10);
        Arbitrary<String> known = Arbitraries.of(
                "123456782",
                "111222333",
                "12345678",
                "0012",
                "+31",
                "4111 1111 1111 1111",
                "NL91ABNA0417164300",
                "NL91 ABNA 0417 1643 00",
                "bsn",
                "zaak",
                "tel",
                "mijn nummer is",
                "is mijn bsn",
                "rekeningnummer",
                "zaaknr.",
                "NL92 ABNA",
                "20261234567890123456789",
                "jan",
                "@",
                "gmail.com",
                " at ",
                " punt ",
                "06",
                "(0)",
                "12-03-2026",
                "09.00-17.00",
                "mijn",
                "[BSN]",
                "[IBAN]",
                "[telefoonnummer]",
                "[e-mailadres]");
        Arbitrary<String> gap = Arbitraries.of(" ", ".", "-", ", ", "");
        return Combinators.combine(Arbitraries.oneOf(known, number, bsn()), gap)
                .as(String::concat)
                .list()
                .ofMaxSize(8)
                .map(MaskingPropertiesTest::joined);
    }

    private static String joined(List<String> parts) {
        return String.join("", parts);
    }

    /** Eight digits and the ninth that passes the eleven-test; ten digits when there is none. */
    private static String completed(int eight) {
        String digits = Integer.toString(eight);
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += (9 - i) * Character.digit(digits.charAt(i), 10);
        }
        return digits + sum % 11;
    }
}
