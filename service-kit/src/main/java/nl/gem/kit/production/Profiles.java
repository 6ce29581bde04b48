package nl.gem.kit.production;

import io.quarkus.runtime.configuration.ConfigUtils;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether this process serves residents: a profile that nobody knows does, so that a slip of the pen loosens nothing. */
public final class Profiles {

    private static final Set<String> ON_ONE_MACHINE = Set.of("local", "dev", "test");

    private Profiles() {}

    public static boolean isProduction() {
        return isProduction(ConfigUtils.getProfiles());
    }

    /** The same for a process that has no configuration but its environment. */
    public static boolean isProduction(Map<String, String> environment) {
        return isProduction(
                List.of(environment.getOrDefault("QUARKUS_PROFILE", "prod").split(",")));
    }

    static boolean isProduction(List<String> profiles) {
        return profiles.stream().noneMatch(ON_ONE_MACHINE::contains);
    }
}
