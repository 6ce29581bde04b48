package nl.gem.livechat;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may know whom, as allow-lists; each rule is also tried on classes that break it. */
class ArchitectureTest {

    private static final String MAIN = "nl.gem.livechat";
    private static final String BROKEN = "nl.gem.fixture";
    private static final String[] FEATURES = {"conversation", "plan", "queue", "desk"};
    private static final String[] EDGES = {"websocket", "rest", "messaging", "persistence", "scheduling"};

    /** What rules may be made of, beside each other. */
    private static final String[] PLAIN = {
        "java..",
        "org.jspecify..",
        "io.smallrye.mutiny..",
        "io.smallrye.config..",
        "jakarta.enterprise..",
        "jakarta.inject..",
        "io.quarkus.hibernate.reactive.panache.common..",
        "io.quarkus.runtime"
    };

    enum Rule {
        FEATURES_KNOW_ONLY_THEMSELVES {
            @Override
            ArchRule in(String root) {
                return classes()
                        .that(resideInAnyPackage(packages(root, FEATURES)))
                        .should()
                        .onlyDependOnClassesThat(
                                resideInAnyPackage(PLAIN).or(resideInAnyPackage(packages(root, FEATURES))));
            }
        },
        THE_STATE_MACHINE_KNOWS_NO_OTHER_FEATURE {
            @Override
            ArchRule in(String root) {
                return classes()
                        .that(resideInAPackage(root + ".conversation"))
                        .should()
                        .onlyDependOnClassesThat(
                                resideInAnyPackage(PLAIN).or(resideInAPackage(root + ".conversation")));
            }
        },
        EDGES_DO_NOT_KNOW_EACH_OTHER {
            @Override
            ArchRule in(String root) {
                return Arrays.stream(EDGES)
                        .map(edge -> (ArchRule) noClasses()
                                .that(resideInAPackage(root + "." + edge))
                                .should()
                                .dependOnClassesThat(resideInAnyPackage(packages(root, EDGES))
                                        .and(not(resideInAPackage(root + "." + edge))))
                                .allowEmptyShould(true))
                        .reduce((one, other) ->
                                CompositeArchRule.of(one).and(other).allowEmptyShould(true))
                        .orElseThrow();
            }
        },
        PERSISTENCE_IS_HIDDEN {
            @Override
            ArchRule in(String root) {
                return classes()
                        .that(resideInAPackage(root + ".persistence"))
                        .and()
                        .areTopLevelClasses()
                        .should()
                        .notBePublic();
            }
        },
        TIME_COMES_FROM_A_CLOCK {
            @Override
            ArchRule in(String root) {
                return noClasses()
                        .that(resideInAPackage(root + ".."))
                        .should()
                        .callMethod(Instant.class, "now")
                        .orShould()
                        .callMethod(Clock.class, "systemUTC")
                        .orShould()
                        .callMethod(System.class, "currentTimeMillis");
            }
        };

        abstract ArchRule in(String root);
    }

    private static final JavaClasses OURS =
            new ClassFileImporter().importPath(Path.of("target/classes/nl/gem/livechat"));
    private static final JavaClasses FIXTURES = new ClassFileImporter().importPackages(BROKEN);

    private static String[] packages(String root, String... names) {
        return Stream.of(names).map(name -> root + "." + name).toArray(String[]::new);
    }

    @ParameterizedTest
    @EnumSource
    void rule_holds(Rule rule) {
        rule.in(MAIN).check(OURS);
    }

    @ParameterizedTest
    @EnumSource
    void rule_can_fail(Rule rule) {
        assertThat(rule.in(BROKEN).evaluate(FIXTURES).hasViolation()).isTrue();
    }
}
