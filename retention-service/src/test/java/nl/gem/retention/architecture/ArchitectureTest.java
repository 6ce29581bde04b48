package nl.gem.retention.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest {

    private static final String ROOT = "nl.gem.retention";
    private static final String FIXTURE = "nl.gem.retention.architecture.fixture";
    private static final List<String> FEATURES = List.of(
            "policy",
            "inventory",
            "deletion",
            "transport",
            "verification",
            "ledger",
            "access",
            "canary",
            "erasure",
            "gate");
    private static final List<String> EDGES =
            List.of("persistence", "database", "kafka", "scheduling", "rest", "metrics");
    private static final List<String> WHAT_A_FEATURE_MAY_USE = List.of(
            "java.lang..",
            "java.util..",
            "java.time..",
            "java.nio.charset..",
            "java.security..",
            "io.smallrye.mutiny..",
            "io.smallrye.config..",
            "jakarta.enterprise..",
            "jakarta.inject..",
            "io.quarkus.arc..",
            "org.jspecify..");

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages(FIXTURE);

    private static ArchRule featuresKnowNoTransport(String root) {
        String[] allowed = Stream.concat(
                        FEATURES.stream().map(feature -> root + "." + feature + ".."), WHAT_A_FEATURE_MAY_USE.stream())
                .toArray(String[]::new);
        return classes()
                .that(resideInAnyPackage(
                        FEATURES.stream().map(feature -> root + "." + feature).toArray(String[]::new)))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed));
    }

    private static ArchRule edgeKnowsNoOther(String root, String edge) {
        String[] others = EDGES.stream()
                .filter(other -> !other.equals(edge))
                .map(other -> root + "." + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .that(resideInAPackage(root + "." + edge))
                .should()
                .dependOnClassesThat(resideInAnyPackage(others));
    }

    private static ArchRule verificationKnowsNoJob(String root) {
        return noClasses()
                .that(resideInAPackage(root + ".verification"))
                .should()
                .dependOnClassesThat(resideInAPackage(root + ".deletion.."));
    }

    @Test
    void features_know_no_transport() {
        featuresKnowNoTransport(ROOT).check(SERVICE);
        assertThat(featuresKnowNoTransport(FIXTURE).evaluate(BROKEN).hasViolation())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"persistence", "database", "kafka", "scheduling", "rest", "metrics"})
    void edges_know_no_other_edge(String edge) {
        edgeKnowsNoOther(ROOT, edge).check(SERVICE);
    }

    @Test
    void rule_about_edges_can_fail() {
        assertThat(edgeKnowsNoOther(FIXTURE, "rest").evaluate(BROKEN).hasViolation())
                .isTrue();
    }

    @Test
    void verification_trusts_no_job() {
        verificationKnowsNoJob(ROOT).check(SERVICE);
        assertThat(verificationKnowsNoJob(FIXTURE).evaluate(BROKEN).hasViolation())
                .isTrue();
    }

    @Test
    void nobody_reads_a_clock_that_cannot_be_moved() {
        noClasses().should().callMethod(Instant.class, "now").check(SERVICE);
        noClasses().should().callMethod(LocalDate.class, "now").check(SERVICE);
        noClasses().should().callMethod(Clock.class, "systemUTC").check(SERVICE);
    }

    /** A class in a package that no rule is about would escape them all. */
    @Test
    void every_package_is_a_feature_or_an_edge() {
        assertThat(SERVICE.stream().map(type -> type.getPackageName()).distinct())
                .allMatch(name -> Stream.concat(FEATURES.stream(), EDGES.stream())
                        .anyMatch(known -> name.equals(ROOT + "." + known)));
    }
}
