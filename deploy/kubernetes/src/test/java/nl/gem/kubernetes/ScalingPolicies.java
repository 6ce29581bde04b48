package nl.gem.kubernetes;

import java.util.List;

/** As many replicas as there are sockets for. */
final class ScalingPolicies {
    /** Exported by the services, for each path of a socket. */
    private static final String SOCKETS = "http_server_websocket_connections_seconds_active_count";

    private ScalingPolicies() {}

    /** Out at once, in slowly: every pod that goes makes people reconnect. */
    static void scaling(Manifests manifests, Check check) {
        List.of("chatbot", "livechat")
                .forEach(service -> check.that(
                        manifests.has("HorizontalPodAutoscaler", service), service, "does not follow its sockets"));
        manifests.of("HorizontalPodAutoscaler").forEach(scaler -> {
            check.is(scaler, "/spec/scaleTargetRef/apiVersion", "apps/v1");
            check.is(scaler, "/spec/scaleTargetRef/kind", "Deployment");
            check.is(scaler, "/spec/scaleTargetRef/name", scaler.name());
            check.that(manifests.has("Deployment", scaler.name()), scaler, "scales nothing");
            check.that(
                    manifests
                            .find("Deployment", scaler.name())
                            .filter(one -> one.spec().has("replicas"))
                            .isEmpty(),
                    scaler,
                    "the deployment sets its size as well");
            check.number(
                    scaler,
                    scaler.tree(),
                    "/spec/minReplicas",
                    2,
                    scaler.at("/spec/maxReplicas").asInt());
            check.number(scaler, scaler.tree(), "/spec/maxReplicas", 3, 50);
            check.is(scaler, "/spec/metrics/*/type", "Pods");
            check.is(scaler, "/spec/metrics/*/pods/metric/name", SOCKETS);
            check.is(scaler, "/spec/metrics/*/pods/target/type", "AverageValue");
            check.that(
                    scaler.text("/spec/metrics/0/pods/target/averageValue").matches("[1-9]\\d{1,4}"),
                    scaler,
                    "no target");
            check.number(scaler, scaler.tree(), "/spec/behavior/scaleDown/stabilizationWindowSeconds", 600, 3600);
            check.is(scaler, "/spec/behavior/scaleDown/policies/*/type", "Pods");
            check.is(scaler, "/spec/behavior/scaleDown/policies/*/value", "1");
            check.number(scaler, scaler.at("/spec/behavior/scaleDown/policies/0"), "/periodSeconds", 60, 600);
            check.number(scaler, scaler.tree(), "/spec/behavior/scaleUp/stabilizationWindowSeconds", 0, 0);
            check.is(scaler, "/spec/behavior/scaleUp/policies/*/type", "Pods");
            check.number(scaler, scaler.at("/spec/behavior/scaleUp/policies/0"), "/value", 1, 4);
            check.number(scaler, scaler.at("/spec/behavior/scaleUp/policies/0"), "/periodSeconds", 15, 120);
        });
    }
}
