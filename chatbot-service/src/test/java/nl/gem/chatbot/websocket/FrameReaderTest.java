package nl.gem.chatbot.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import nl.gem.chatbot.conversation.ConversationId;
import nl.gem.chatbot.conversation.Language;
import nl.gem.chatbot.conversation.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameReaderTest {

    private static final UUID CLIENT = UUID.fromString("3f0e7c52-6a41-4d0b-8f6e-2d8f1f0b9a01");
    private static final UUID ID = UUID.fromString("018f0000-0000-7abc-8123-456789abcdef");

    @Test
    void every_type_of_the_protocol_is_read() {
        assertThat(FrameReader.read("{\"type\":\"start\",\"locale\":\"en\"}"))
                .isEqualTo(new ClientFrame.Start(Language.EN));
        assertThat(FrameReader.read(
                        "{\"type\":\"resume\",\"conversationId\":\"" + ID + "\",\"token\":\"abc\",\"afterSeq\":0}"))
                .isEqualTo(new ClientFrame.Resume(new ConversationId(ID), new Token("abc"), 0));
        assertThat(FrameReader.read("{\"type\":\"typing\"}")).isEqualTo(new ClientFrame.Typing());
        assertThat(read("say", "'text':'hallo'")).isEqualTo(new ClientFrame.Say(CLIENT, "hallo"));
        assertThat(read("choose", "'topic':'digid'")).isEqualTo(new ClientFrame.Choose(CLIENT, "digid"));
        assertThat(read("feedback", "'seq':2,'helpful':false,'comment':'nee'"))
                .isEqualTo(new ClientFrame.Feedback(CLIENT, 2, false, "nee"));
        assertThat(read("rate", "'score':5")).isEqualTo(new ClientFrame.Rate(CLIENT, 5, null));
        assertThat(read("requestHandover", "'x':0")).isEqualTo(new ClientFrame.RequestHandover(CLIENT));
        assertThat(read("confirmHandover", "'shareHistory':true"))
                .isEqualTo(new ClientFrame.ConfirmHandover(CLIENT, true));
        assertThat(read("cancelHandover", "'x':0")).isEqualTo(new ClientFrame.CancelHandover(CLIENT));
        assertThat(read("object", "'training':false")).isEqualTo(new ClientFrame.ObjectToTraining(CLIENT, false));
        assertThat(read("end", "'x':0")).isEqualTo(new ClientFrame.End(CLIENT));
    }

    @Test
    void fields_that_are_unknown_are_ignored() {
        assertThat(read("say", "'text':'hallo','new':{'deep':[1,{'er':null}]}"))
                .isEqualTo(new ClientFrame.Say(CLIENT, "hallo"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "hallo",
                "{",
                "{\"type\":",
                "{'type':'typing'}",
                "{\"type\":\"typing\",}",
                "{type:\"typing\"}",
                "null",
                "true",
                "3",
                "\"typing\"",
                "[]",
                "[{\"type\":\"typing\"}]",
                "{}",
                "{\"type\":null}",
                "{\"type\":1}",
                "{\"type\":[\"typing\"]}",
                "{\"type\":\"\"}",
                "{\"type\":\"typing\"} {}",
                "{\"type\":\"typing\"}]",
                "{\"type\":\"typing\",\"type\":\"typing\"}",
                "{\"type\":\"typing\",\"a\":{\"b\":1,\"b\":2}}",
                "{\"type\":\"typing\",\"a\":NaN}",
                "{\"type\":\"typing\"/*comment*/}",
                "{\"type\":\"typ\u0000ing\"}"
            })
    void what_is_not_one_object_with_a_type_is_invalid(String frame) {
        assertRefused(frame, ErrorCode.INVALID_FRAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dance", "SAY", "say ", "__proto__", "started"})
    void another_type_is_unknown(String type) {
        assertRefused("{\"type\":\"" + type + "\"}", ErrorCode.UNKNOWN_TYPE);
    }

    @Test
    void nesting_without_end_is_invalid_and_does_no_harm() {
        assertRefused(
                "{\"type\":\"typing\",\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}",
                ErrorCode.INVALID_FRAME);
        assertRefused("{\"type\":\"typing\",\"a\":" + "{\"a\":".repeat(50_000), ErrorCode.INVALID_FRAME);
    }

    @Test
    void a_number_without_end_is_invalid_and_does_no_harm() {
        assertRefused("{\"type\":\"rate\",\"score\":" + "9".repeat(30_000) + "}", ErrorCode.INVALID_FRAME);
    }

    @Test
    void two_thousand_code_points_may_be_said_and_not_one_more() {
        assertThat(say("a".repeat(2000))).isInstanceOf(ClientFrame.Say.class);
        assertThat(say("😀".repeat(2000))).isInstanceOf(ClientFrame.Say.class);
        assertRefused(command("say", "'text':'" + "a".repeat(2001) + "'"), ErrorCode.TOO_LONG);
        assertRefused(command("say", "'text':'" + "😀".repeat(2001) + "'"), ErrorCode.TOO_LONG);
    }

    @Test
    void a_comment_may_be_absent_null_or_empty_and_has_a_thousand_code_points_at_most() {
        assertThat(read("rate", "'score':1,'comment':null")).isEqualTo(new ClientFrame.Rate(CLIENT, 1, null));
        assertThat(read("rate", "'score':1,'comment':''")).isEqualTo(new ClientFrame.Rate(CLIENT, 1, ""));
        assertThat(read("rate", "'score':1,'comment':'" + "é".repeat(1000) + "'"))
                .isEqualTo(new ClientFrame.Rate(CLIENT, 1, "é".repeat(1000)));
        assertRefused(command("rate", "'score':1,'comment':'" + "é".repeat(1001) + "'"), ErrorCode.TOO_LONG);
    }

    static Stream<String> wrongValues() {
        return Stream.of(
                command("say", "'text':''"),
                command("say", "'text':null"),
                command("say", "'text':7"),
                command("say", "'text':['hallo']"),
                command("say", "'text':{'text':'hallo'}"),
                command("say", "'Text':'hallo'"),
                command("say", "'text':'\\ud83d'"),
                command("say", "'text':'\\ude00\\ud83d'"),
                command("say", "'text':'a\\u0000b'"),
                command("choose", "'topic':''"),
                command("choose", "'topic':null"),
                command("feedback", "'seq':2"),
                command("feedback", "'helpful':true"),
                command("feedback", "'seq':0,'helpful':true"),
                command("feedback", "'seq':-1,'helpful':true"),
                command("feedback", "'seq':2.0,'helpful':true"),
                command("feedback", "'seq':'2','helpful':true"),
                command("feedback", "'seq':2147483648,'helpful':true"),
                command("feedback", "'seq':2,'helpful':'true'"),
                command("feedback", "'seq':2,'helpful':1"),
                command("feedback", "'seq':2,'helpful':true,'comment':7"),
                command("feedback", "'seq':2,'helpful':true,'comment':'\\udc00'"),
                command("rate", "'score':0"),
                command("rate", "'score':6"),
                command("rate", "'score':4.5"),
                command("rate", "'score':null"),
                command("confirmHandover", "'x':0"),
                command("confirmHandover", "'shareHistory':null"),
                command("confirmHandover", "'shareHistory':'yes'"),
                command("object", "'training':0"));
    }

    @ParameterizedTest
    @MethodSource("wrongValues")
    void a_field_that_is_missing_or_wrong_makes_the_frame_invalid_and_the_answer_names_it(String frame) {
        FrameRefused refused = catchThrowableOfType(FrameRefused.class, () -> FrameReader.read(frame));

        assertThat(refused.code()).isEqualTo(ErrorCode.INVALID_FRAME);
        assertThat(refused.clientId()).isEqualTo(CLIENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "7",
                "{}",
                "\"\"",
                "\"no uuid\"",
                "\"3f0e7c52-6a41-4d0b-8f6e-2d8f1f0b9a0\"",
                "\"3f0e7c52-6a41-4d0b-8f6e-2d8f1f0b9a012\"",
                "\"3f0e7c52-6a41-4d0b-8f6e-2d8f1f0b9a0g\"",
                "\"3f0e7c526-a41-4d0b-8f6e-2d8f1f0b9a01\"",
                "\"{f0e7c52-6a41-4d0b-8f6e-2d8f1f0b9a01}\""
            })
    void a_command_needs_a_uuid_of_its_own(String clientId) {
        assertRefused("{\"type\":\"say\",\"text\":\"hallo\",\"clientId\":" + clientId + "}", ErrorCode.INVALID_FRAME);
        assertRefused("{\"type\":\"say\",\"text\":\"hallo\"}", ErrorCode.INVALID_FRAME);
    }

    @Test
    void a_uuid_may_be_written_in_capitals() {
        assertThat(FrameReader.read(
                        "{\"type\":\"end\",\"clientId\":\"" + CLIENT.toString().toUpperCase(Locale.ROOT) + "\"}"))
                .isEqualTo(new ClientFrame.End(CLIENT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'token':'abc','afterSeq':0",
                "'conversationId':'x','token':'abc','afterSeq':0",
                "'conversationId':'018f0000-0000-7abc-8123-456789abcdef','afterSeq':0",
                "'conversationId':'018f0000-0000-7abc-8123-456789abcdef','token':'','afterSeq':0",
                "'conversationId':'018f0000-0000-7abc-8123-456789abcdef','token':'abc'",
                "'conversationId':'018f0000-0000-7abc-8123-456789abcdef','token':'abc','afterSeq':-1"
            })
    void resuming_needs_id_token_and_place(String fields) {
        assertRefused("{\"type\":\"resume\"," + fields.replace('\'', '"') + "}", ErrorCode.INVALID_FRAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "NL", "nl-NL", "", "null"})
    void gem_speaks_dutch_and_english(String locale) {
        assertRefused("{\"type\":\"start\",\"locale\":\"" + locale + "\"}", ErrorCode.INVALID_FRAME);
    }

    @Test
    void a_refusal_quotes_nothing_of_the_frame() {
        assertThatThrownBy(() -> FrameReader.read(command("say", "'text':{'geheim':1}")))
                .hasMessage("invalid-frame")
                .hasNoCause();
    }

    private static ClientFrame say(String text) {
        return read("say", "'text':'" + text + "'");
    }

    private static ClientFrame read(String type, String fields) {
        return FrameReader.read(command(type, fields));
    }

    /** @param fields with single quotes */
    private static String command(String type, String fields) {
        return "{\"type\":\"" + type + "\",\"clientId\":\"" + CLIENT + "\"," + fields.replace('\'', '"') + "}";
    }

    private static void assertRefused(String frame, ErrorCode code) {
        FrameRefused refused = catchThrowableOfType(FrameRefused.class, () -> FrameReader.read(frame));
        assertThat(refused).as(frame.substring(0, Math.min(80, frame.length()))).isNotNull();
        assertThat(refused.code()).isEqualTo(code);
    }
}
