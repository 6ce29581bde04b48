package nl.gem.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages have an operator type names objects that are there, and does an upgrade in the order that is tested. */
class CommandsTest {
    private static final Pattern OBJECT =
            Pattern.compile("\\b(deployment|job|statefulset|objectstore|scheduledbackup|clusters)[a-z.]*/([a-z-]+)");

    private static String read(String page) throws IOException {
        return Files.readString(Path.of("../../docs", page));
    }

    /** The Keycloak operator makes a StatefulSet of the same name. */
    private static boolean exists(String kind, String name) {
        Set<String> there = Kustomize.overlay("production-nl").all().stream()
                .filter(one -> one.kind()
                        .toLowerCase(Locale.ROOT)
                        .equals(kind.replace("clusters", "cluster").replace("statefulset", "keycloak")))
                .map(Resource::name)
                .collect(Collectors.toSet());
        return there.contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kubernetes.md", "restore.md"})
    void every_object_of_a_command_is_there(String page) throws IOException {
        List<String> missing = OBJECT.matcher(read(page))
                .results()
                .filter(found -> !exists(found.group(1), found.group(2)))
                .map(found -> found.group())
                .toList();
        assertThat(missing).isEmpty();
        assertThat(OBJECT.matcher(read(page)).results()).hasSizeGreaterThan(10);
        assertThat(exists("deployment", "migrate-chatbot")).isFalse();
    }

    @Test
    void upgrade_migrates_first_and_ends_with_the_chatbot() throws IOException {
        assertThat(read("kubernetes.md"))
                .containsSubsequence(
                        "rollout pause deployment/retention deployment/livechat deployment/chatbot",
                        "delete --ignore-not-found job/migrate-chatbot job/migrate-livechat job/migrate-retention",
                        "apply -k FOLDER",
                        "--for=condition=complete --timeout=20m job/migrate-chatbot job/migrate-livechat job/migrate-retention",
                        "rollout resume deployment/retention",
                        "rollout status deployment/retention",
                        "rollout resume deployment/livechat",
                        "rollout status deployment/livechat",
                        "rollout resume deployment/chatbot",
                        "rollout status deployment/chatbot");
    }
}
