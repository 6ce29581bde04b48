package nl.gem.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The sum of decision 17 with the terms that are really rendered: no copy is older than was promised. */
final class RetentionPolicies {
    private static final Path BUDGET = Path.of("../../service-kit/src/main/resources/retention-budget.yaml");

    /** A conversation lives for a day at most, so the first word of an event's history may be a day old. */
    private static final Duration LONGEST_CONVERSATION = Duration.ofHours(24);

    private static final JsonNode PRODUCTION = read();

    private RetentionPolicies() {}

    private static JsonNode read() {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(BUDGET.toFile()).at("/production");
        } catch (IOException e) {
            throw new IllegalStateException(BUDGET.toString(), e);
        }
    }

    private static Duration hours(JsonNode budget, String part) {
        return Duration.ofHours(budget.path(part).asLong());
    }

    /** How old a base backup may become before the sum is more than what was promised. */
    static Duration longestBackup() {
        return Resource.stream(PRODUCTION)
                .map(budget -> hours(budget, "backupWindow").plus(hours(budget, "baseBackupInterval")))
                .min(Duration::compareTo)
                .orElseThrow();
    }

    /** Nobody names another profile, and then the strictest holds. */
    static void productionProfile(Manifests manifests, Check check) {
        manifests
                .workloads()
                .forEach(workload -> workload.each("/spec/template/spec/containers/0/env")
                        .map(variable -> variable.at("/name").asText())
                        .filter(Set.of("GEM_RETENTION_PROFILE", "GEM_RETENTION_BUDGET", "QUARKUS_PROFILE")::contains)
                        .forEach(name -> check.that(false, workload, name + " must not be set")));
    }

    static void backupsAreInTheSum(Manifests manifests, Check check) {
        for (JsonNode budget : PRODUCTION) {
            Duration interval = hours(budget, "baseBackupInterval");
            manifests
                    .of("ScheduledBackup")
                    .forEach(backup -> check.that(
                            backup.text("/spec/schedule").matches("0 [0-5]?\\d ([01]?\\d|2[0-3]) \\* \\* \\*")
                                    && interval.compareTo(Duration.ofDays(1)) >= 0,
                            backup,
                            "there must be a base backup every day"));
            manifests.of("ObjectStore").forEach(store -> {
                String window = store.text("/spec/retentionPolicy");
                Duration kept = window.matches("\\d+d")
                        ? Duration.parse("P" + window.toUpperCase(Locale.ROOT))
                        : Duration.ofDays(9999);
                check.that(
                        kept.compareTo(hours(budget, "backupWindow")) <= 0,
                        store,
                        "keeps backups for longer than the budget has");
                check.that(
                        kept.compareTo(Duration.ofDays(3)) >= 0,
                        store,
                        "keeps too little to restore from after a weekend");
                Duration oldest = hours(budget, "live")
                        .plus(hours(budget, "jobLag"))
                        .plus(kept)
                        .plus(interval);
                check.that(oldest.compareTo(hours(budget, "promised")) <= 0, store, "keeps a copy for " + oldest);
            });
        }
    }

    static void topicsAreInTheSum(Manifests manifests, Check check) {
        Duration live = hours(PRODUCTION.at("/conversation"), "live");
        manifests.of("Kafka").forEach(kafka -> {
            JsonNode config = kafka.at("/spec/kafka/config");
            Duration broker = Duration.ofMillis(
                            config.path("log.retention.check.interval.ms").asLong(Long.MAX_VALUE / 4))
                    .plusMillis(config.path("log.segment.delete.delay.ms").asLong(Long.MAX_VALUE / 4));
            check.that(
                    broker.compareTo(Duration.ofMinutes(10)) <= 0,
                    kafka,
                    "is later than verification takes for granted");
            manifests.of("KafkaTopic").forEach(topic -> {
                Duration oldest = List.of("retention.ms", "segment.ms").stream()
                        .map(name -> Duration.ofMillis(
                                topic.at("/spec/config").path(name).asLong(Long.MAX_VALUE / 4)))
                        .reduce(LONGEST_CONVERSATION.plus(broker), Duration::plus);
                check.that(oldest.compareTo(live) <= 0, topic, "keeps a copy for " + oldest);
            });
        });
    }
}
