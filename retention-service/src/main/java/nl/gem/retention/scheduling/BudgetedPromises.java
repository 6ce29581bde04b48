package nl.gem.retention.scheduling;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.gem.kit.retention.Budget;
import nl.gem.kit.retention.RetentionBudget;
import nl.gem.retention.policy.DataClass;
import nl.gem.retention.policy.Promises;
import nl.gem.retention.policy.Term;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads the retention budget once, at the start; one that does not add up stops it. */
final class BudgetedPromises {

    private BudgetedPromises() {}

    @Produces
    @Singleton
    static Promises promises(
            @ConfigProperty(name = RetentionBudget.FILE) Optional<String> file,
            @ConfigProperty(name = RetentionBudget.PROFILE) Optional<String> profile) {
        Map<String, String> environment = new HashMap<>();
        file.ifPresent(path -> environment.put(RetentionBudget.FILE, path));
        profile.ifPresent(name -> environment.put(RetentionBudget.PROFILE, name));
        Map<DataClass, Term> terms = new EnumMap<>(DataClass.class);
        RetentionBudget.of(environment)
                .classes()
                .forEach((name, budget) -> terms.put(DataClass.of(name), term(budget)));
        return new Promises(terms);
    }

    private static Term term(Budget budget) {
        return new Term(budget.liveTerm(), budget.promise());
    }
}
