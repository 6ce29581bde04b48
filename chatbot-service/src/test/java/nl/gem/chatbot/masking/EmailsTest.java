package nl.gem.chatbot.masking;

import static nl.gem.chatbot.masking.MaskingTest.assertMasked;
import static nl.gem.chatbot.masking.MaskingTest.assertStays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jan@example.com",
                "Jan.Jansen@Example.NL",
                "jan+gemeente@mail.example.co.uk",
                "fatma_yilmaz99@example.org",
                "o'brien@example.ie",
                "jürgen@münchen.de",
                "x@y.museum",
                "jan＠example.com",
                "jan@exam\u00adple.com",
                "info@bakkerij.nl",
                "j.jansen@roosendaal.nl",
                "jan @ example.com",
                "jan @example.com",
                "jan@ example.com",
                "jan@@example.com",
                "jan@gmail",
                "jan@gmail,com",
                "jan@gmail .com",
                "jan@gmail. com",
                "jan@gmail com",
                "jan@example .nl"
            })
    void an_address_goes(String address) {
        assertMasked("mail " + address + ", dank je", "mail [e-mailadres], dank je", PersonalDetail.EMAIL);
        assertMasked("(" + address + ")", "([e-mailadres])", PersonalDetail.EMAIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jan (at) gmail punt com",
                "jan [at] example.nl",
                "jan(at)example(dot)nl",
                "jan {at} example.nl",
                "jan *at* example.nl",
                "jan apenstaartje gmail.com",
                "jan apenstaart gmail",
                "jan punt jansen apestaartje example punt nl",
                "jan at gmail dot com",
                "jan at gmail.com",
                "jan at gmail com",
                "jan AT example DOT co DOT uk",
                "jan@gmail punt com",
                "ola małpa example kropka pl",
                "ali kuyruklu a example nokta com",
                "jan_jansen (at) example.nl"
            })
    void an_address_in_words_goes(String address) {
        assertMasked("mail: " + address + ", dank je", "mail: [e-mailadres], dank je", PersonalDetail.EMAIL);
    }

    @Test
    void a_word_before_it_is_no_name() {
        assertMasked("mail me at jan at gmail dot com", "mail me at [e-mailadres]", PersonalDetail.EMAIL);
        assertMasked("me @ jan@example.com", "me @ [e-mailadres]", PersonalDetail.EMAIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jan@example.com.", "jan@example.com!", "jan@example.com?", "jan@example.com; tot ziens"})
    void the_sentence_around_it_stays(String text) {
        assertMasked(text, text.replace("jan@example.com", "[e-mailadres]"), PersonalDetail.EMAIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fg@roosendaal.nl",
                "online@roosendaal.nl",
                "Info@Roosendaal.nl.",
                "gemeente @ roosendaal.nl",
                "mail naar fg@roosendaal.nl of bel 14 0165"
            })
    void the_municipality_may_be_mailed(String text) {
        assertStays(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@home",
                "2@3",
                "3 @ 2,50",
                "kom @ 10.30",
                "kom@balie de",
                "volg ons @roosendaal.nl",
                "volg @gemeente.roosendaal",
                "hoe typ ik een apenstaartje op mijn telefoon",
                "look at gmail.com",
                "I looked at roosendaal.nl today",
                "my account at home",
                "www.roosendaal.nl",
                "fg@"
            })
    void what_is_no_address_stays(String text) {
        assertStays(text);
    }
}
