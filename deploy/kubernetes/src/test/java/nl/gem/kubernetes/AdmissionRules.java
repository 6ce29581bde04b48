package nl.gem.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The expressions of an admission policy, judged here as the API server would: on a pod and its namespace. */
final class AdmissionRules {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final CelCompiler COMPILER = CelCompilerFactory.standardCelCompilerBuilder()
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addVar("object", SimpleType.DYN)
            .addVar("namespaceObject", SimpleType.DYN)
            .addVar("variables", SimpleType.DYN)
            .build();
    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.standardCelRuntimeBuilder().build();

    private static final Map<String, List<String>> KNOWN = new ConcurrentHashMap<>();

    private AdmissionRules() {}

    static boolean admits(Resource policy, JsonNode pod, JsonNode namespace) {
        try {
            Map<String, Object> variables = new HashMap<>();
            Map<String, Object> known = new HashMap<>(Map.of(
                    "object", JSON.convertValue(pod, Map.class),
                    "namespaceObject", JSON.convertValue(namespace, Map.class),
                    "variables", variables));
            for (JsonNode variable : policy.at("/spec/variables")) {
                variables.put(
                        variable.at("/name").asText(),
                        evaluate(variable.at("/expression").asText(), known));
            }
            for (JsonNode validation : policy.at("/spec/validations")) {
                if (!Boolean.TRUE.equals(evaluate(validation.at("/expression").asText(), known))) {
                    return false;
                }
            }
            return true;
        } catch (CelEvaluationException refused) {
            return false;
        } catch (CelValidationException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    private static Object evaluate(String expression, Map<String, Object> known)
            throws CelValidationException, CelEvaluationException {
        CelAbstractSyntaxTree tree = COMPILER.compile(expression).getAst();
        return RUNTIME.createProgram(tree).eval(known);
    }

    /** What the policy does wrong on pods that must, and must not, come in. */
    static List<String> faults(Resource policy) {
        return KNOWN.computeIfAbsent(policy.spec().toString(), spec -> tried(policy));
    }

    private static List<String> tried(Resource policy) {
        List<String> faults = new ArrayList<>();
        try {
            AdmissionPods.GOOD.forEach((name, pod) -> {
                if (!admits(policy, pod, AdmissionPods.NAMESPACE)) {
                    faults.add("refuses " + name);
                }
            });
            AdmissionPods.BAD.forEach((name, pod) -> {
                if (admits(policy, pod, AdmissionPods.NAMESPACE)) {
                    faults.add("lets in " + name);
                }
            });
        } catch (IllegalArgumentException broken) {
            faults.add("does not compile: " + broken.getMessage());
        }
        return faults;
    }
}
