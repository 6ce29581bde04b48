package nl.gem.docs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Everything that one service takes from its place: its own file of settings, its mappings and single properties. */
final class ServiceSettings {

    private static final Pattern LINE = Pattern.compile("^(?:%([a-z]+)\\.)?([A-Za-z0-9._\"-]+)=(.*)$");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(?::([^}]*))?}");
    private static final Pattern SINGLE = Pattern.compile(
            "@ConfigProperty\\(\\s*name = \"(gem\\.[a-z.-]+)\"(?:,\\s*defaultValue = \"([^\"]*)\")?\\)\\s*(Optional)?");
    private static final Set<String> ONE_MACHINE = Set.of("local", "test", "dev");

    private final Purposes purposes;
    private final Map<String, Setting> byVariable = new TreeMap<>();

    private ServiceSettings(Purposes purposes) {
        this.purposes = purposes;
    }

    /** By variable. */
    static Map<String, Setting> of(String service, Purposes purposes) {
        ServiceSettings settings = new ServiceSettings(purposes);
        Map<String, Setting> mapped = new TreeMap<>();
        Map<String, @Nullable String> single = new LinkedHashMap<>();
        for (String module : MappedSettings.modules(service)) {
            mapped.putAll(MappedSettings.in(module));
        }
        String file = Repository.read(service + "-service/src/main/resources/application.properties");
        UsedSources.of(service, file).forEach(source -> single(source, single));
        Set<String> named = settings.fromFile(file, mapped);
        mapped.forEach((property, setting) -> {
            if (!named.contains(property)) {
                settings.byVariable.put(setting.variable(), setting);
            }
        });
        single.forEach((property, standard) -> {
            if (!named.contains(property)) {
                settings.add(Setting.variableOf(property), standard);
            }
        });
        return settings.byVariable;
    }

    private static void single(String source, Map<String, @Nullable String> found) {
        Matcher matcher = SINGLE.matcher(source);
        while (matcher.find()) {
            found.put(matcher.group(1), matcher.group(2) == null && matcher.group(3) != null ? "" : matcher.group(2));
        }
        if (source.contains("@ConfigProperty(name = RetentionBudget.PROFILE)")) {
            found.put("GEM_RETENTION_BUDGET", "");
            found.put("GEM_RETENTION_PROFILE", "production");
        }
    }

    /** The properties that the file names, so that they are not listed a second time by their own variable. */
    private Set<String> fromFile(String file, Map<String, Setting> mapped) {
        Set<String> named = new TreeSet<>();
        for (String line : file.lines().toList()) {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches() || matcher.group(1) != null && ONE_MACHINE.contains(matcher.group(1))) {
                continue;
            }
            String property = matcher.group(2);
            Matcher variables = VARIABLE.matcher(matcher.group(3));
            boolean own = property.startsWith("gem.");
            if (variables.reset().find()) {
                do {
                    add(variables.group(1), variables.group(2));
                } while (variables.find());
                named.add(property);
            } else if (own && matcher.group(1) == null) {
                Setting known = mapped.get(property);
                if (known == null) {
                    add(Setting.variableOf(property), matcher.group(3));
                } else {
                    byVariable.put(
                            known.variable(),
                            new Setting(
                                    known.variable(), known.type(), matcher.group(3), known.secret(), known.purpose()));
                }
                named.add(property);
            }
        }
        return named;
    }

    private void add(String variable, @Nullable String standard) {
        byVariable.merge(
                variable, purposes.setting(variable, standard), (one, other) -> one.standard() == null ? one : other);
    }
}
