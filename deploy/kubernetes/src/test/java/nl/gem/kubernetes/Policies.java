package nl.gem.kubernetes;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All policies, by what they promise. */
final class Policies {
    static final Map<String, Policy> ALL = all();

    private Policies() {}

    static List<String> violations(Manifests manifests) {
        return ALL.values().stream()
                .flatMap(policy -> Check.of(policy, manifests).stream())
                .toList();
    }

    /** The policies that look at objects of a kind. */
    static List<Policy> of(String kind, Manifests manifests) {
        return ALL.values().stream()
                .filter(policy -> {
                    Manifests traced = new Manifests(manifests.all());
                    Check.of(policy, traced);
                    return traced.asked().contains(kind) || traced.asked().contains(Manifests.EVERY_KIND);
                })
                .toList();
    }

    private static Map<String, Policy> all() {
        Map<String, Policy> all = new LinkedHashMap<>();
        all.put("known-types", new StrictTypes()::known);
        all.put("pods-are-restricted", PodPolicies::restricted);
        all.put("pods-are-nobody-at-the-cluster", PodPolicies::noIdentityAtTheCluster);
        all.put("pods-say-what-they-need", PodPolicies::resources);
        all.put("pods-mount-certificates-only", PodPolicies::volumes);
        all.put("images-by-digest", PodPolicies::images);
        all.put("migrations-are-jobs", PodPolicies::migrations);
        all.put("operators-pods-are-restricted", OperatorPolicies::restricted);
        all.put("operators-pods-say-what-they-need", OperatorPolicies::resources);
        all.put("probes", AvailabilityPolicies::probes);
        all.put("grace-longer-than-the-drain", AvailabilityPolicies::graceLongerThanTheDrain);
        all.put("rolling-updates", AvailabilityPolicies::rollingUpdates);
        all.put("two-of-each", AvailabilityPolicies::twoOfEach);
        all.put("spread", AvailabilityPolicies::spread);
        all.put("scaling", ScalingPolicies::scaling);
        all.put("one-region", ResidencyPolicies::oneRegionForEveryPod);
        all.put("encrypted-storage", ResidencyPolicies::storage);
        all.put("backups-stay", ResidencyPolicies::backupsStay);
        all.put("deny-by-default", NetworkPolicies::denyByDefault);
        all.put("a-reason-for-each-allowance", NetworkPolicies::reasons);
        all.put("both-ends-agree", NetworkPolicies::bothEndsAgree);
        all.put("services-reach-what-they-need", NetworkPolicies::servicesReachWhatTheyNeed);
        all.put("outside-by-name-only", NetworkPolicies::outsideByNameOnly);
        all.put("listeners-agree", NetworkPolicies::listenersAgree);
        all.put("selectors-match", SelectorPolicies::selectorsMatch);
        all.put("no-secret-in-a-file", SecretPolicies::noSecretInAFile);
        all.put("secrets-are-provided", SecretPolicies::eachIsProvidedAndRead);
        all.put("each-reads-its-own", SecretPolicies::eachReadsItsOwn);
        all.put("external-secrets", SecretPolicies::externalSecrets);
        all.put("services-are-told-everything", EnvironmentPolicies::everythingThatIsAskedFor);
        all.put("migrations-are-told-everything", EnvironmentPolicies::migrationsAreTold);
        all.put("certificates-are-mounted", EnvironmentPolicies::certificatesAreThere);
        all.put("no-plain-listener", KafkaPolicies::nothingPlain);
        all.put("broker", KafkaPolicies::broker);
        all.put("topics", KafkaPolicies::topics);
        all.put("rights-at-the-broker", KafkaPolicies::rights);
        all.put("ledger-apart", PostgresPolicies::ledgerApart);
        all.put("roles", PostgresPolicies::roles);
        all.put("each-to-its-own-database", PostgresPolicies::eachToItsOwnDatabase);
        all.put("postgresql-settings", PostgresPolicies::settings);
        all.put("connections-fit", ConnectionPolicies::fit);
        all.put("backups", PostgresPolicies::backups);
        all.put("restored-into-a-folder-of-its-own", RestorePolicies::aFolderOfItsOwn);
        all.put("keycloak", KeycloakPolicies::server);
        all.put("realm", KeycloakPolicies::realm);
        all.put("encrypted-gateway", GatewayPolicies::encryptedListeners);
        all.put("routes", GatewayPolicies::routes);
        all.put("origins-are-hosts", GatewayPolicies::originsAreHosts);
        all.put("encrypted-to-keycloak", GatewayPolicies::encryptedToKeycloak);
        all.put("certificates", CertificatePolicies::certificates);
        all.put("restricted-namespace", ClusterPolicies::restrictedNamespace);
        all.put("admission", ClusterPolicies::admission);
        all.put("monitoring", ClusterPolicies::monitoring);
        all.put("production-profile", RetentionPolicies::productionProfile);
        all.put("backups-are-in-the-sum", RetentionPolicies::backupsAreInTheSum);
        all.put("topics-are-in-the-sum", RetentionPolicies::topicsAreInTheSum);
        return Collections.unmodifiableMap(all);
    }
}
