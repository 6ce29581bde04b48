package nl.gem.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The pods of our own: Pod Security Standard "restricted", with a read-only root, and nothing that they need not have. */
final class PodPolicies {
    private static final String TEMPLATE = "/spec/template/spec";

    /** In every image: how to migrate instead of serving. */
    private static final List<String> MIGRATE = List.of("@/app/own/migrate.args");

    /** Images are pulled, disks are made and PostgreSQL is set up, perhaps on machines that are still to come. */
    private static final int FIRST_INSTALL_SECONDS = 3600;

    /** The part of a container's memory that files may take, at most: one in so many. */
    private static final int TMP_SHARE = 5;

    private PodPolicies() {}

    static void restricted(Manifests manifests, Check check) {
        manifests.workloads().forEach(workload -> {
            JsonNode pod = workload.at(TEMPLATE);
            check.is(workload, pod, "/securityContext/runAsNonRoot", "true");
            check.number(workload, pod, "/securityContext/runAsUser", 10_001, 10_001);
            check.number(workload, pod, "/securityContext/runAsGroup", 10_001, 10_001);
            check.number(workload, pod, "/securityContext/fsGroup", 10_001, 10_001);
            check.is(workload, pod, "/securityContext/seccompProfile/type", "RuntimeDefault");
            check.absent(workload, pod, "/hostNetwork", "/hostPID", "/hostIPC", "/hostUsers", "/initContainers");
            check.that(pod.at("/containers").size() == 1, workload, "one container, or these rules miss the others");
            check.is(workload, pod, "/containers/*/securityContext/allowPrivilegeEscalation", "false");
            check.is(workload, pod, "/containers/*/securityContext/readOnlyRootFilesystem", "true");
            check.is(workload, pod, "/containers/*/securityContext/capabilities/drop/*", "ALL");
            check.absent(
                    workload,
                    pod,
                    "/containers/0/securityContext/capabilities/add",
                    "/containers/0/securityContext/privileged",
                    "/containers/0/securityContext/runAsUser");
        });
    }

    static void noIdentityAtTheCluster(Manifests manifests, Check check) {
        manifests.workloads().forEach(workload -> {
            JsonNode pod = workload.at(TEMPLATE);
            check.is(workload, pod, "/automountServiceAccountToken", "false");
            check.is(workload, pod, "/enableServiceLinks", "false");
            check.is(workload, pod, "/serviceAccountName", workload.name());
            check.that(manifests.has("ServiceAccount", workload.name()), workload, "has no service account of its own");
        });
        manifests.of("ServiceAccount").forEach(account -> check.is(account, "/automountServiceAccountToken", "false"));
        manifests
                .of("Role", "RoleBinding", "ClusterRole", "ClusterRoleBinding")
                .forEach(role -> check.that(false, role, "nobody of ours needs rights at the cluster"));
    }

    /** Memory is given in full and never more; processor time is not capped, so that a burst is not starved. */
    static void resources(Manifests manifests, Check check) {
        manifests.workloads().forEach(workload -> {
            JsonNode resources = workload.at(TEMPLATE + "/containers/0/resources");
            check.that(isQuantity(resources.at("/requests/cpu")), workload, "requests no processor time");
            check.absent(workload, resources, "/limits/cpu");
            for (String kind : List.of("/memory", "/ephemeral-storage")) {
                check.that(isQuantity(resources.at("/requests" + kind)), workload, "requests no" + kind);
                check.that(isQuantity(resources.at("/limits" + kind)), workload, "has no limit of" + kind);
            }
            check.is(
                    workload,
                    resources,
                    "/limits/memory",
                    resources.at("/requests/memory").asText());
        });
    }

    private static boolean isQuantity(JsonNode value) {
        return value.asText().matches("[1-9][0-9]*(m|Ki|Mi|Gi)?");
    }

    /** Only what a service needs to know whom it talks to, read-only, and a small place in memory to write: no node's disk. */
    static void volumes(Manifests manifests, Check check) {
        manifests.workloads().forEach(workload -> {
            JsonNode pod = workload.at(TEMPLATE);
            for (JsonNode volume : pod.at("/volumes")) {
                if (volume.has("emptyDir")) {
                    check.that(isQuantity(volume.at("/emptyDir/sizeLimit")), workload, "emptyDir without a limit");
                    check.that(volume.size() == 2, workload, "more than an emptyDir");
                    check.is(workload, volume, "/emptyDir/medium", "Memory");
                    int memory = Quantities.mebibytes(
                            pod.at("/containers/0/resources/limits/memory").asText());
                    check.that(
                            TMP_SHARE
                                            * Quantities.mebibytes(volume.at("/emptyDir/sizeLimit")
                                                    .asText())
                                    <= memory,
                            workload,
                            "what lies in memory leaves too little for the process");
                } else {
                    String source = volume.has("configMap") ? "/configMap" : "/secret";
                    check.is(workload, volume, source + "/items/*/key", "ca.crt");
                    check.is(workload, volume, source + "/items/*/path", "ca.crt");
                    check.that(volume.size() == 2, workload, "a volume that is no certificate");
                }
            }
            for (JsonNode mount : pod.at("/containers/0/volumeMounts")) {
                String name = mount.at("/name").asText();
                Optional<JsonNode> volume = Resource.stream(pod.at("/volumes"))
                        .filter(one -> one.at("/name").asText().equals(name))
                        .findFirst();
                check.that(volume.isPresent(), workload, name + " is no volume");
                if (name.equals("tmp")) {
                    check.is(workload, mount, "/mountPath", "/tmp");
                } else {
                    check.is(workload, mount, "/mountPath", "/etc/gem/" + name.replace("-ca", ""));
                    check.is(workload, mount, "/readOnly", "true");
                }
            }
            check.same(
                    workload,
                    "mounted volumes",
                    names(pod.at("/volumes")),
                    names(pod.at("/containers/0/volumeMounts")));
        });
    }

    private static List<String> names(JsonNode list) {
        return Resource.stream(list).map(one -> one.at("/name").asText()).toList();
    }

    /** The image is named by its digest: what runs is what was built and looked at. */
    static void images(Manifests manifests, Check check) {
        List<String> registries = manifests
                .workloads()
                .map(workload -> workload.text(TEMPLATE + "/containers/0/image").split("/", 2)[0])
                .distinct()
                .toList();
        check.that(registries.size() == 1, "images", "must come from one registry, not from " + registries);
        manifests.workloads().forEach(workload -> {
            JsonNode container = workload.at(TEMPLATE + "/containers/0");
            String service = workload.name().replace("migrate-", "");
            check.that(
                    container
                            .at("/image")
                            .asText()
                            .matches("[a-z0-9.-]+/gem/" + service + "-service@sha256:[0-9a-f]{64}"),
                    workload,
                    "the image must be gem/" + service + "-service of a registry, by digest: "
                            + container.at("/image"));
            check.is(workload, container, "/imagePullPolicy", "IfNotPresent");
            check.is(workload, container, "/name", workload.is("Job") ? "migrate" : service);
        });
    }

    static void migrations(Manifests manifests, Check check) {
        Set<String> services = Set.of("chatbot", "livechat", "retention");
        services.forEach(service ->
                check.that(manifests.has("Job", "migrate-" + service), service, "its database is migrated by nobody"));
        manifests.of("Job").forEach(job -> {
            check.is(job, TEMPLATE + "/restartPolicy", "OnFailure");
            check.number(job, job.tree(), "/spec/backoffLimit", 1, 100);
            check.number(job, job.tree(), "/spec/activeDeadlineSeconds", FIRST_INSTALL_SECONDS, 21_600);
            check.that(
                    patience(job.at("/spec/backoffLimit").asInt())
                            >= job.at("/spec/activeDeadlineSeconds").asInt(),
                    job,
                    "gives up before its deadline: " + job.at("/spec/backoffLimit") + " times are soon over");
            check.number(job, job.tree(), "/spec/ttlSecondsAfterFinished", 60, 86_400);
            check.is(job, TEMPLATE + "/containers/0/command/*", "/jre/bin/java");
            List<String> arguments = Resource.texts(job.at(TEMPLATE + "/containers/0/args"));
            check.that(arguments.equals(MIGRATE), job, "must be run with " + MIGRATE + ", not " + arguments);
        });
    }

    /** Seconds until the last try: a container is begun again after 10 s, then after twice as long, and after 5 minutes at most. */
    private static int patience(int tries) {
        int seconds = 0;
        for (int pause = 10, left = tries; left > 1; pause = Math.min(300, 2 * pause), left--) {
            seconds += pause;
        }
        return seconds;
    }
}
