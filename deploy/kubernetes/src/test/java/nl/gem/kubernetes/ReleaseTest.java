package nl.gem.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shipped is an example, and says so; what is deployed must not be one. */
class ReleaseTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Deployment chatbot/spec/template/spec/containers/image is an image that was never built",
                "Job migrate-retention/spec/template/spec/containers/image is an image that was never built",
                "Gateway gem/spec/listeners/hostname is a host of an example",
                "NetworkPolicy postgres-to-backups/spec/egress/to/ipBlock/cidr is a network of an example",
                "NetworkPolicy entity-operator-to-api-server/spec/egress/to/ipBlock/cidr is a network of an example",
                "Deployment chatbot/spec/template/spec/containers/env/value is a network of an example",
                "ObjectStore gem-ledger/spec/configuration/destinationPath is a bucket of an example",
                "SecretStore gem/spec/provider/vault/server is a host of an example",
                "StorageClass gem-encrypted/provisioner is a host of an example",
                "Namespace gem-voorbeeld/metadata/name is a namespace of an example"
            })
    void example_cannot_be_taken_for_the_real_thing(String placeholder) {
        assertThat(Placeholders.left(Kustomize.overlay("production-nl")))
                .anyMatch(left -> left.startsWith(placeholder));
    }

    @ParameterizedTest
    @ValueSource(strings = {"production-nl", "acceptance"})
    void overlay_sets_all_that_the_parts_leave_open(String overlay) {
        assertThat(Placeholders.left(Kustomize.overlay(overlay))).noneMatch(left -> left.contains("no overlay set"));
        assertThat(Placeholders.left(Kustomize.render(Path.of("base"))))
                .anyMatch(left -> left.contains("no overlay set"));
    }

    /** {@code ./gem manifests FOLDER}: an overlay of somebody's own. */
    @Test
    @EnabledIfSystemProperty(named = "gem.overlay", matches = ".+")
    void own_overlay_is_ready_to_be_deployed() {
        Path folder = Path.of(Objects.requireNonNull(System.getProperty("gem.overlay")));
        Manifests manifests = Kustomize.render(folder).and(Kustomize.render(folder.resolve("cluster")));
        StrictTypes types = new StrictTypes();
        List<String> faults = manifests.all().stream().flatMap(types::faults).toList();
        assertThat(faults).isEmpty();
        assertThat(Policies.violations(manifests)).isEmpty();
        assertThat(Placeholders.left(manifests)).isEmpty();
    }
}
