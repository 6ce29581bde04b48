package nl.gem.kubernetes;

/** What is selected is there, and what is there is selected. */
final class SelectorPolicies {

    private SelectorPolicies() {}

    static void selectorsMatch(Manifests manifests, Check check) {
        manifests.of("Deployment", "Job").forEach(workload -> {
            check.is(workload, "/spec/template/metadata/labels/app.kubernetes.io~1name", workload.name());
            check.is(workload, "/spec/template/metadata/labels/app.kubernetes.io~1part-of", "gem");
        });
        manifests
                .of("Deployment")
                .forEach(workload ->
                        check.is(workload, "/spec/selector/matchLabels/app.kubernetes.io~1name", workload.name()));
        manifests.of("Service").forEach(service -> {
            check.is(service, "/spec/selector/app.kubernetes.io~1name", service.name());
            check.that(manifests.has("Deployment", service.name()), service, "leads nowhere");
            check.is(service, "/spec/ports/*/targetPort", "http");
            check.is(service, "/spec/ports/*/name", "http");
            check.absent(service, service.spec(), "/type", "/externalIPs", "/loadBalancerIP");
            int port = manifests
                    .find("Deployment", service.name())
                    .map(workload -> workload.at("/spec/template/spec/containers/0/ports/0"))
                    .filter(container -> container.at("/name").asText().equals("http"))
                    .map(container -> container.at("/containerPort").asInt())
                    .orElse(-1);
            check.number(service, service.tree(), "/spec/ports/0/port", port, port);
        });
    }
}
