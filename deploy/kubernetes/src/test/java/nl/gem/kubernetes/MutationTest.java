package nl.gem.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every field that is rendered is taken away and changed in turn: some policy notices, or the field is declared harmless. */
class MutationTest {
    private static final StrictTypes TYPES = new StrictTypes();

    /** Fields that no policy looks at, as harmless.txt gives them with a reason. */
    private record Harmless(Pattern path, boolean onlyChanged) {

        static List<Harmless> read() throws IOException {
            return Files.readAllLines(Path.of("src/test/resources/harmless.txt")).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s{2,}", 3))
                    .map(parts -> new Harmless(Pattern.compile(parts[1]), parts[0].equals("changed")))
                    .toList();
        }

        boolean covers(Mutation mutation) {
            return path.matcher(mutation.path()).matches()
                    && (!onlyChanged || !mutation.what().endsWith("taken away"));
        }
    }

    private final Map<String, List<Policy>> byKind = new HashMap<>();

    private List<Policy> policies(String kind, Manifests manifests) {
        return byKind.computeIfAbsent(kind, known -> Policies.of(known, manifests));
    }

    @Test
    void change_of_any_field_is_noticed() throws IOException {
        Manifests manifests = Kustomize.overlay("production-nl").copy();
        List<Harmless> harmless = Harmless.read();
        Set<Harmless> used = new HashSet<>();
        Set<String> unnoticed = new TreeSet<>();
        int tried = 0;
        for (Resource resource : manifests.all()) {
            List<Policy> policies = policies(resource.kind(), manifests);
            for (Mutation mutation : Mutation.of(resource)) {
                List<Harmless> reasons =
                        harmless.stream().filter(one -> one.covers(mutation)).toList();
                used.addAll(reasons);
                if (reasons.isEmpty()) {
                    tried++;
                    Runnable undo = mutation.apply().make();
                    if (policies.stream()
                                    .allMatch(policy ->
                                            Check.of(policy, manifests).isEmpty())
                            && TYPES.faults(resource).findAny().isEmpty()) {
                        unnoticed.add(mutation.what());
                    }
                    undo.run();
                }
            }
        }
        assertThat(unnoticed).isEmpty();
        assertThat(tried).isGreaterThan(4000);
        assertThat(used).as("every line of harmless.txt is needed").containsAll(harmless);
        assertThat(Policies.violations(manifests))
                .as("after the last is undone")
                .isEmpty();
    }
}
