package nl.gem.chatbot.architecture;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.gem.chatbot.architecture.fixtures.conversation.Asking;
import nl.gem.chatbot.architecture.fixtures.importing.Fetching;
import nl.gem.chatbot.architecture.fixtures.masking.Noting;
import nl.gem.chatbot.architecture.fixtures.messaging.Sending;
import nl.gem.chatbot.architecture.fixtures.persistence.VisibleEntity;
import nl.gem.chatbot.architecture.fixtures.rest.Serving;
import nl.gem.chatbot.architecture.fixtures.texts.Wording;
import nl.gem.chatbot.architecture.fixtures.understanding.Guessing;
import nl.gem.chatbot.architecture.fixtures.wire.Sharing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The service keeps the rules, and each rule catches the class that was written to break it. */
class ArchitectureTest {

    private static final String MAIN = "nl.gem.chatbot";
    private static final String BROKEN = "nl.gem.chatbot.architecture.fixtures";
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(MAIN);
    private static final JavaClasses FIXTURES = new ClassFileImporter().importPackages(BROKEN);

    /** Per rule, who breaks it and by what. */
    private static final Map<Rules, Map<Class<?>, List<String>>> BREAKS = Map.ofEntries(
            entry(
                    Rules.FEATURES_KNOW_ONLY_THEMSELVES_AND_WHAT_RULES_ARE_MADE_OF,
                    Map.of(Asking.class, List.of("fixtures.rest.Serving", "com.fasterxml.jackson.databind.JsonNode"))),
            entry(Rules.MASKING_KNOWS_CHECK_DIGITS_BESIDE, Map.of(Noting.class, List.of("org.jboss.logging.Logger"))),
            entry(
                    Rules.UNDERSTANDING_KNOWS_LUCENE_AND_LIBLINEAR_BESIDE,
                    Map.of(Guessing.class, List.of("com.fasterxml.jackson.databind.JsonNode"))),
            entry(
                    Rules.FEATURES_WITH_SETTINGS_KNOW_THE_CONFIGURATION_BESIDE,
                    Map.of(Wording.class, List.of("org.apache.commons.validator"))),
            entry(
                    Rules.IMPORTING_KNOWS_FILE_FORMATS_BESIDE,
                    Map.of(Fetching.class, List.of("fixtures.rest.Serving", "org.jboss.logging.Logger"))),
            entry(Rules.EDGES_DO_NOT_KNOW_EACH_OTHER, Map.of(Serving.class, List.of("fixtures.messaging.Sending"))),
            entry(
                    Rules.WHAT_EDGES_SHARE_KNOWS_NONE_OF_THEM,
                    Map.of(Sharing.class, List.of("fixtures.messaging.Sending"))),
            entry(
                    Rules.EDGES_ARE_HIDDEN,
                    Map.of(Serving.class, List.of("modifier PUBLIC"), Sending.class, List.of("modifier PUBLIC"))),
            entry(
                    Rules.TIME_COMES_FROM_A_CLOCK,
                    Map.of(
                            Asking.class,
                            List.of(
                                    "Instant.now()",
                                    "LocalDate.now(java.time.ZoneId)",
                                    "System.currentTimeMillis()",
                                    "Clock.systemUTC()",
                                    "java.util.Date.<init>()"))),
            entry(
                    Rules.FEATURES_AND_PERSISTENCE_NEITHER_WAIT_NOR_SUBSCRIBE,
                    Map.of(Asking.class, List.of("Uni.await()", "Uni.subscribe()", "executeAndAwait()"))),
            entry(
                    Rules.ENTITIES_ARE_HIDDEN_IN_PERSISTENCE,
                    Map.of(
                            VisibleEntity.class,
                            List.of("modifier PUBLIC"),
                            Sending.Row.class,
                            List.of("does not reside in a package"))));

    @ParameterizedTest
    @EnumSource
    void the_service_keeps(Rules rule) {
        rule.in(MAIN).check(OURS);
    }

    @ParameterizedTest
    @EnumSource
    void whoever_breaks_is_caught(Rules rule) {
        EvaluationResult result = rule.in(BROKEN).evaluate(FIXTURES);

        BREAKS.get(rule)
                .forEach((culprit, deeds) -> deeds.forEach(
                        deed -> assertThat(result.getFailureReport().getDetails())
                                .anyMatch(line -> line.contains(culprit.getName()) && line.contains(deed))));
    }

    @ParameterizedTest
    @EnumSource
    void a_rule_about_nobody_fails(Rules rule) {
        assertThatThrownBy(() -> rule.in("nl.gem.nowhere").check(OURS))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("failed to check any classes");
    }

    @Test
    void every_package_that_a_rule_names_exists() {
        List<String> there =
                OURS.stream().map(type -> type.getPackageName()).distinct().toList();

        assertThat(there)
                .contains(Stream.of(Rules.FEATURES, Rules.EDGES)
                        .flatMap(Arrays::stream)
                        .map(name -> MAIN + "." + name)
                        .toArray(String[]::new));
    }

    @Test
    void every_package_is_a_feature_an_edge_or_what_edges_share() {
        assertThat(OURS)
                .extracting(type -> type.getPackageName().replaceFirst("^nl\\.gem\\.chatbot\\.", ""))
                .isSubsetOf(Stream.of(Rules.FEATURES, Rules.EDGES, new String[] {"wire"})
                        .flatMap(Arrays::stream)
                        .toList());
    }

    @Test
    void what_is_allowed_is_not_reported() {
        String reports = Stream.of(Rules.values())
                .flatMap(rule -> rule.in(BROKEN).evaluate(FIXTURES).getFailureReport().getDetails().stream())
                .reduce("", String::concat);

        assertThat(reports).doesNotContain("fixtures.conversation.Innocent");
    }
}
