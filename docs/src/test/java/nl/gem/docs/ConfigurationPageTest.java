package nl.gem.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of settings is what the code says. {@code mvn -pl docs test -Dgem.renew=true} writes it anew. */
class ConfigurationPageTest {

    private static final String PAGE = "docs/configuration.md";
    private static final String HEAD =
            "| variable | services | holds | if not set | what for |\n|---|---|---|---|---|\n";

    /** Read by the migration process ({@code Migrate}), which has no file of settings. */
    private static final List<String> MIGRATION = List.of(
            "GEM_DATABASE_URL",
            "GEM_DATABASE_OWNER",
            "GEM_DATABASE_OWNER_PASSWORD",
            "GEM_SERVICE_ROLE",
            "GEM_RETENTION_ROLE",
            "GEM_RETENTION_BUDGET",
            "GEM_RETENTION_PROFILE");

    private final Purposes purposes = new Purposes();

    @Test
    void page_is_what_the_code_says() throws IOException {
        String written = page();
        if (Boolean.getBoolean("gem.renew")) {
            Files.writeString(Repository.resolve(PAGE), written);
        }
        assertThat(Repository.read(PAGE)).isEqualTo(written);
        assertThat(purposes.unused()).as("explained, and read by nobody").isEmpty();
    }

    @Test
    void migration_reads_what_the_page_says() {
        String migration = Repository.read("service-kit/src/main/java/nl/gem/kit/migration/Migrate.java")
                + Repository.read("service-kit/src/main/java/nl/gem/kit/retention/RetentionBudget.java");
        assertThat(MIGRATION).allMatch(variable -> migration.contains('"' + variable + '"'));
    }

    private String page() {
        Map<String, Map<String, Setting>> services = new TreeMap<>();
        Repository.SERVICES.forEach(service -> services.put(service, ServiceSettings.of(service, purposes)));
        String chapters = Stream.of(
                        chapter("Must be set", services, setting -> setting.standard() == null),
                        chapter("May be set", services, setting -> setting.standard() != null))
                .collect(Collectors.joining("\n"));
        String migration = MIGRATION.stream()
                .map(variable -> purposes.setting(variable, variable.contains("BUDGET") ? "" : null))
                .map(setting -> setting.variable().equals("GEM_RETENTION_PROFILE")
                        ? new Setting(setting.variable(), setting.type(), "production", false, setting.purpose())
                        : setting)
                .map(setting -> setting.row("migration"))
                .collect(Collectors.joining("\n"));
        return """
                # Configuration: what does a place set, and which of it is secret?

                This page is made from the code, by `ConfigurationPageTest`; a build fails when they differ. Write it anew with
                `mvn -pl docs test -Dgem.renew=true`. Everything is set by environment variables; a property of the framework
                can be set in the same way (`quarkus.http.port` by `QUARKUS_HTTP_PORT`). Durations are written as `30s`, `5m` or
                `1h`, lists with commas. "must be set" holds for the profile `prod`, which is what a service runs in unless
                `QUARKUS_PROFILE` says otherwise; `./gem run` sets everything for its own stack, in the profile `local`.

                In production a service refuses to start with plain connections, origins that are not named in full or trust in
                anybody's `X-Forwarded-For`, and says one sentence about each (`ProductionRules`). It stops when the identity
                provider knows the demo accounts (`DemoAccountGuard`). The migration process goes by `QUARKUS_PROFILE` too, and
                in production refuses an address without `sslmode=verify-full` or `verify-ca`.

                """
                + chapters
                + "\n## The migration process\n\nA short process that runs before a new version, as the owner of the"
                + " database; no serving process has these.\n\n" + HEAD + migration + "\n";
    }

    private static String chapter(String title, Map<String, Map<String, Setting>> services, Predicate<Setting> chosen) {
        Map<Setting, List<String>> places =
                new TreeMap<>(Comparator.comparing(Setting::variable).thenComparing(Setting::toString));
        services.forEach((service, settings) -> settings.values().stream()
                .filter(chosen)
                .forEach(setting -> places.computeIfAbsent(setting, key -> new ArrayList<>())
                        .add(service)));
        String rows = places.entrySet().stream()
                .map(entry ->
                        entry.getKey().row(entry.getValue().size() == 3 ? "all" : String.join(", ", entry.getValue())))
                .collect(Collectors.joining("\n"));
        return "## " + title + "\n\n" + HEAD + rows + "\n";
    }
}
