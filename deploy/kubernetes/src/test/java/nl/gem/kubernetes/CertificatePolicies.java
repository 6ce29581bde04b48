package nl.gem.kubernetes;

/** Certificates: of the namespace's own authority inside, and publicly trusted outside. */
final class CertificatePolicies {

    private CertificatePolicies() {}

    static void certificates(Manifests manifests, Check check) {
        manifests.of("Certificate").forEach(certificate -> {
            check.is(certificate, "/spec/issuerRef/group", "cert-manager.io");
            check.is(certificate, "/spec/privateKey/algorithm", "ECDSA");
            check.number(certificate, certificate.tree(), "/spec/privateKey/size", 256, 384);
            if (certificate.name().equals("gem-authority")) {
                check.is(certificate, "/spec/isCA", "true");
                check.is(certificate, "/spec/commonName", "gem-authority");
                check.is(certificate, "/spec/issuerRef/kind", "Issuer");
                check.is(certificate, "/spec/issuerRef/name", "gem-self-signed");
                check.is(certificate, "/spec/privateKey/rotationPolicy", "Never");
                check.is(certificate, "/spec/duration", "43800h");
                check.is(certificate, "/spec/renewBefore", "8760h");
            } else {
                boolean gateway = certificate.name().equals("gem-gateway");
                check.is(certificate, "/spec/usages/*", "server auth");
                check.absent(certificate, certificate.spec(), "/isCA");
                check.is(certificate, "/spec/issuerRef/kind", gateway ? "ClusterIssuer" : "Issuer");
                check.is(certificate, "/spec/issuerRef/name", gateway ? "gem-public" : "gem-authority");
                check.is(certificate, "/spec/privateKey/rotationPolicy", "Always");
            }
        });
        manifests.find("Certificate", "gem-keycloak").ifPresent(certificate -> {
            check.is(certificate, "/spec/dnsNames/*", "gem-keycloak-service");
            check.is(certificate, "/spec/secretName", "gem-keycloak-tls");
            check.is(certificate, "/spec/duration", "2160h");
            check.is(certificate, "/spec/renewBefore", "720h");
        });
        manifests
                .find("Issuer", "gem-authority")
                .ifPresent(issuer -> check.is(issuer, "/spec/ca/secretName", "gem-authority"));
        check.that(manifests.has("Certificate", "gem-keycloak"), "Keycloak", "has no certificate");
        check.that(
                manifests.has("Issuer", "gem-self-signed") && manifests.has("Issuer", "gem-authority"),
                "Keycloak",
                "has no authority");
        check.that(
                manifests
                        .find("Issuer", "gem-self-signed")
                        .filter(one -> one.spec().has("selfSigned"))
                        .isPresent(),
                "Issuer",
                "must sign itself");
    }
}
