package nl.gem.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The expressions of the admission policy, on pods. */
class AdmissionTest {
    private static Resource policy() {
        return Kustomize.overlay("production-nl")
                .copy()
                .find("ValidatingAdmissionPolicy", "gem-pods")
                .orElseThrow();
    }

    static Set<String> good() {
        return AdmissionPods.GOOD.keySet();
    }

    static Set<String> bad() {
        return AdmissionPods.BAD.keySet();
    }

    @ParameterizedTest
    @MethodSource("good")
    void pod_comes_in(String pod) {
        assertThat(AdmissionRules.admits(policy(), AdmissionPods.GOOD.get(pod), AdmissionPods.NAMESPACE))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("bad")
    void pod_is_refused(String pod) {
        assertThat(AdmissionRules.admits(policy(), AdmissionPods.BAD.get(pod), AdmissionPods.NAMESPACE))
                .isFalse();
    }

    /** With rules that let everything in, all that must be refused comes in: the pods can tell the difference. */
    @ParameterizedTest
    @MethodSource("bad")
    void pod_would_come_in_without_the_rules(String pod) {
        Resource open = policy();
        open.at("/spec/validations").forEach(rule -> ((ObjectNode) rule).put("expression", "true"));
        assertThat(AdmissionRules.admits(open, AdmissionPods.BAD.get(pod), AdmissionPods.NAMESPACE))
                .isTrue();
    }
}
