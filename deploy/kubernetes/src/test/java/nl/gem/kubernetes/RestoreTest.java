package nl.gem.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An overlay to which is added what docs/restore.md says, word for word. */
class RestoreTest {
    private static final String PAGE = read();
    private static final Pattern ADDED = Pattern.compile("(?s)```yaml\\n(.*?) *```");
    private static final StrictTypes TYPES = new StrictTypes();

    private static String read() {
        try {
            return Files.readString(Path.of("../../docs/restore.md"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String added() {
        Matcher block = ADDED.matcher(PAGE);
        assertThat(block.find()).isTrue();
        return block.group(1).stripTrailing().stripIndent() + "\n";
    }

    private static Manifests rendered(String name, String added) throws IOException {
        Path folder = Path.of("target/restore", name);
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("kustomization.yaml"),
                "resources:\n  - ../../../overlays/production-nl\n"
                        + added.replace("../../components", "../../../components"));
        return Kustomize.render(folder).and(Kustomize.render(Path.of("overlays/production-nl/cluster")));
    }

    private static Stream<String> faults(Manifests manifests) {
        return Stream.concat(manifests.all().stream().flatMap(TYPES::faults), Policies.violations(manifests).stream());
    }

    @ParameterizedTest
    @CsvSource({"gem-postgres, restore", "gem-ledger, restore-ledger"})
    void restored_database_keeps_every_policy_and_no_change_of_it_goes_unnoticed(String database, String component)
            throws IOException {
        Manifests restored = rendered(
                database,
                added().replace("components/restore\n", "components/" + component + "\n")
                        .replace("gem-postgres", database));
        assertThat(faults(restored)).isEmpty();
        Resource cluster = restored.find("Cluster", database).orElseThrow();
        assertThat(RestorePolicies.isRestored(cluster)).isTrue();
        assertThat(Placeholders.left(restored)).noneMatch(left -> left.contains("no overlay set"));

        List<Mutation> mutations = Mutation.of(cluster).stream()
                .filter(mutation -> mutation.path().matches("Cluster/spec/(bootstrap|externalClusters|plugins)(/.*)?"))
                .toList();
        assertThat(mutations).hasSizeGreaterThan(15);
        for (Mutation mutation : mutations) {
            Runnable undo = mutation.apply().make();
            assertThat(faults(restored)).as(mutation.what()).isNotEmpty();
            undo.run();
        }
    }

    @Test
    void folders_that_no_overlay_names_are_found() throws IOException {
        Manifests restored = rendered("unnamed", "components:\n  - ../../components/restore\n");
        assertThat(Placeholders.left(restored))
                .filteredOn(left -> left.contains("no overlay set"))
                .hasSize(2);
        assertThat(Policies.violations(restored)).hasSize(1);
    }

    /** Nobody prunes the folder of the database before: only the page keeps the promise there. */
    @Test
    void page_says_until_when_the_old_folder_may_be_there() {
        Duration longest = RetentionPolicies.longestBackup();
        assertThat(PAGE)
                .contains("= %d hours, %d days".formatted(longest.toHours(), longest.toDays()))
                .contains("the whole folder has to be gone %d days after".formatted(longest.toDays()))
                .contains("`s3://BUCKET/gem-postgres/gem-postgres/`");
    }
}
