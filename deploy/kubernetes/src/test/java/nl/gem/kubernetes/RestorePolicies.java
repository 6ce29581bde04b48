package nl.gem.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A database begins empty, or from the backups of the one before; it never writes into the folder that it came from. */
final class RestorePolicies {
    private static final String OWN_FOLDER = "/plugins/0/parameters/serverName";
    private static final String BEFORE = "before";

    private RestorePolicies() {}

    static boolean isRestored(Resource cluster) {
        return !cluster.spec().at("/bootstrap/recovery").isMissingNode();
    }

    static void aFolderOfItsOwn(Manifests manifests, Check check) {
        manifests.of("Cluster").forEach(cluster -> {
            if (isRestored(cluster)) {
                restored(cluster, check);
            } else {
                check.absent(cluster, cluster.spec(), "/externalClusters", OWN_FOLDER);
            }
        });
    }

    private static void restored(Resource cluster, Check check) {
        check.that(cluster.spec().at("/bootstrap").size() == 1, cluster, "must begin in one way");
        check.is(cluster, "/spec/bootstrap/recovery/source", BEFORE);
        check.that(cluster.spec().at("/externalClusters").size() == 1, cluster, "must come from one place");
        check.is(cluster, "/spec/externalClusters/*/name", BEFORE);
        check.is(cluster, "/spec/externalClusters/*/plugin/name", "barman-cloud.cloudnative-pg.io");
        check.is(cluster, "/spec/externalClusters/*/plugin/parameters/barmanObjectName", cluster.name());
        int before = generation(cluster, "/externalClusters/0/plugin/parameters/serverName");
        check.that(
                before >= 1 && generation(cluster, OWN_FOLDER) > before,
                cluster,
                "must write into a folder with a higher number than the one that it comes from");
        JsonNode target = cluster.spec().at("/bootstrap/recovery/recoveryTarget");
        check.that(
                target.isMissingNode()
                        || target.path("targetTime").asText().matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ"),
                cluster,
                "must be put back to a moment in UTC, as in 2026-11-27T09:30:00Z");
    }

    /** The first folder is called as the cluster is, and the next ones have a number; 0 for any other name. */
    private static int generation(Resource cluster, String pointer) {
        Matcher name = Pattern.compile(Pattern.quote(cluster.name()) + "(?:-([2-9]|[1-9]\\d{1,3}))?")
                .matcher(cluster.spec().at(pointer).asText());
        if (!name.matches()) {
            return 0;
        }
        return name.group(1) == null ? 1 : Integer.parseInt(name.group(1));
    }
}
