package nl.gem.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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

    /** As a municipality would: a copy with values of its own. Nothing that is left over stands in the way. */
    @Test
    void copy_with_values_of_its_own_is_ready_to_be_deployed() throws IOException {
        Path own = Path.of("target/own");
        for (String file : List.of(
                "kustomization.yaml",
                "residency/kustomization.yaml",
                "residency/residency.yaml",
                "cluster/kustomization.yaml")) {
            String text = Files.readString(Path.of("overlays/production-nl", file))
                    .replace("voorbeeld-example-production-nl", "stad-gem")
                    .replace("voorbeeld.example", "stad.invalid")
                    .replace("csi.example.org", "csi.stad.invalid")
                    .replace("gem-voorbeeld", "gem-stad")
                    .replace("192.0.2.0/24", "10.20.0.0/24")
                    .replace("198.51.100.0/24", "10.30.0.0/24")
                    .replace("203.0.113.1/32", "10.0.0.1/32")
                    .replace("0".repeat(64), "ab".repeat(32));
            Path copy = own.resolve(file);
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, text);
        }
        assertThat(notReady(own)).isEmpty();
    }

    /** {@code ./gem manifests FOLDER}: an overlay of somebody's own. */
    @Test
    @EnabledIfSystemProperty(named = "gem.overlay", matches = ".+")
    void own_overlay_is_ready_to_be_deployed() {
        Path folder = Path.of(Objects.requireNonNull(System.getProperty("gem.overlay")));
        assertThat(notReady(folder)).isEmpty();
    }

    private static List<String> notReady(Path folder) {
        Manifests manifests = Kustomize.render(folder).and(Kustomize.render(folder.resolve("cluster")));
        StrictTypes types = new StrictTypes();
        return Stream.of(
                        manifests.all().stream().flatMap(types::faults),
                        Policies.violations(manifests).stream(),
                        Placeholders.left(manifests).stream())
                .flatMap(faults -> faults)
                .toList();
    }
}
