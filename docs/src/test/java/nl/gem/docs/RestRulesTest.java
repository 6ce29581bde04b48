package nl.gem.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The descriptions that the builds of the services wrote, against the rules; and every rule against what breaks it. */
class RestRulesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Names the description of an operation that every service has. */
    private static final String ANY = "/paths/~1v1~1dead-letters/get";

    private static final Map<RestRule, Consumer<ObjectNode>> BREAKS = Map.ofEntries(
            Map.entry(RestRule.PUBLISH_OPENAPI, document -> document.put("openapi", "2.0")),
            Map.entry(RestRule.CONTACT, document -> at(document, "/info").remove("contact")),
            Map.entry(RestRule.SEMVER, document -> at(document, "/info").put("version", "1")),
            Map.entry(RestRule.URI_VERSION, document -> rename(document, "/dead-letters")),
            Map.entry(
                    RestRule.VERSION_HEADER,
                    document -> at(document, ANY + "/responses/200").remove("headers")),
            Map.entry(RestRule.NO_TRAILING_SLASH, document -> rename(document, "/v1/dead-letters/")),
            Map.entry(RestRule.KEBAB_CASE, document -> rename(document, "/v1/deadLetters")),
            Map.entry(RestRule.CAMEL_CASE, document -> parameter(document, "page-size")),
            Map.entry(RestRule.NO_SENSITIVE_URIS, document -> parameter(document, "token")),
            Map.entry(RestRule.HTTP_METHODS, document -> at(document, ANY).putObject("requestBody")),
            Map.entry(
                    RestRule.PROBLEM_DETAILS,
                    document -> at(document, ANY + "/responses").remove("default")),
            Map.entry(
                    RestRule.DATE_TIME,
                    document -> at(document, "/components/schemas")
                            .putObject("Broken")
                            .putObject("properties")
                            .putObject("sentAt")
                            .put("type", "string")),
            Map.entry(
                    RestRule.OPERATIONS_HAVE_NAMES,
                    document -> at(document, ANY).remove("operationId")));

    static Stream<Arguments> everything() {
        return Repository.SERVICES.stream()
                .flatMap(service -> Stream.of(RestRule.values()).map(rule -> Arguments.of(service, rule)));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void interface_keeps_the_rule(String service, RestRule rule) throws IOException {
        assertThat(rule.complaints(described(service))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void rule_can_be_broken(RestRule rule) throws IOException {
        ObjectNode broken = described("livechat");

        BREAKS.get(rule).accept(broken);

        assertThat(rule.complaints(broken)).isNotEmpty();
    }

    private static ObjectNode described(String service) throws IOException {
        return (ObjectNode) JSON.readTree(Repository.read(service + "-service/target/openapi/openapi.json"));
    }

    private static ObjectNode at(JsonNode document, String pointer) {
        return (ObjectNode) document.at(pointer);
    }

    private static void rename(ObjectNode document, String path) {
        ObjectNode paths = at(document, "/paths");
        paths.set(path, paths.remove("/v1/dead-letters"));
    }

    private static void parameter(ObjectNode document, String name) {
        at(document, ANY).putArray("parameters").addObject().put("in", "query").put("name", name);
    }
}
