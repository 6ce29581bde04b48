package nl.gem.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The REST API Design Rules (Logius, 2.1) that a description can be tested by, named as in the standard. */
enum RestRule {
    PUBLISH_OPENAPI("/core/publish-openapi") {
        @Override
        void check(JsonNode document, List<String> complaints) {
            require(document.path("openapi").asText().startsWith("3."), "openapi 3", complaints);
            require(!document.path("paths").isEmpty(), "paths", complaints);
        }
    },
    CONTACT("/core/doc-openapi-contact") {
        @Override
        void check(JsonNode document, List<String> complaints) {
            for (String field : List.of("name", "email", "url")) {
                require(document.at("/info/contact/" + field).isTextual(), "contact " + field, complaints);
            }
        }
    },
    SEMVER("/core/semver") {
        @Override
        void check(JsonNode document, List<String> complaints) {
            require(document.at("/info/version").asText().matches("\\d+\\.\\d+\\.\\d+"), "info.version", complaints);
        }
    },
    URI_VERSION("/core/uri-version") {
        @Override
        void check(JsonNode document, List<String> complaints) {
            String major = document.at("/info/version").asText().replaceFirst("\\..*", "");
            paths(document).forEach(path -> require(path.startsWith("/v" + major + "/"), path, complaints));
        }
    },
    VERSION_HEADER("/core/version-header") {
        @Override
        void check(JsonNode document, List<String> complaints) {
            operations(document)
                    .forEach((name, operation) -> operation
                            .path("responses")
                            .forEach(answer ->
                                    require(answer.at("/headers/API-Version").isObject(), name, complaints)));
        }
    },
    NO_TRAILING_SLASH("/core/no-trailing-slash") {
        @Override
        void check(JsonNode document, List<String> complaints) {
            paths(document).forEach(path -> require(!path.endsWith("/"), path, complaints));
        }
    },
    KEBAB_CASE("/core/path-segments-kebab-case") {
        @Override
        void check(JsonNode document, List<String> complaints) {
            paths(document).forEach(path -> require(PATH.matcher(path).matches(), path, complaints));
        }
    },
    CAMEL_CASE("/core/query-keys-camel-case") {
        @Override
        void check(JsonNode document, List<String> complaints) {
            operations(document)
                    .forEach((name, operation) -> parameters(operation)
                            .forEach(parameter ->
                                    require(CAMEL.matcher(parameter).matches(), name + " " + parameter, complaints)));
        }
    },
    NO_SENSITIVE_URIS("/core/no-sensitive-uris") {
        @Override
        void check(JsonNode document, List<String> complaints) {
            operations(document)
                    .forEach((name, operation) -> parameters(operation)
                            .forEach(parameter ->
                                    require(!SENSITIVE.contains(parameter), name + " " + parameter, complaints)));
        }
    },
    HTTP_METHODS("/core/http-methods") {
        @Override
        void check(JsonNode document, List<String> complaints) {
            operations(document).forEach((name, operation) -> {
                String method = name.substring(0, name.indexOf(' '));
                require(METHODS.contains(method), name, complaints);
                boolean reads = method.equals("get") || method.equals("delete");
                require(!reads || !operation.has("requestBody"), name + " with a body", complaints);
            });
        }
    },
    PROBLEM_DETAILS("/core/error-handling/problem-details") {
        @Override
        void check(JsonNode document, List<String> complaints) {
            operations(document)
                    .forEach((name, operation) -> require(
                            operation
                                    .path("responses")
                                    .path("default")
                                    .path("content")
                                    .has("application/problem+json"),
                            name,
                            complaints));
        }
    },
    DATE_TIME("/core/date-time/format") {
        @Override
        void check(JsonNode document, List<String> complaints) {
            document.at("/components/schemas")
                    .properties()
                    .forEach(schema -> schema.getValue().path("properties").properties().stream()
                            .filter(property -> property.getKey().matches("at|.+At"))
                            .forEach(property -> require(
                                    isMoment(document, property.getValue()),
                                    schema.getKey() + "." + property.getKey(),
                                    complaints)));
        }
    },
    OPERATIONS_HAVE_NAMES("OpenAPI: operationId is unique") {
        @Override
        void check(JsonNode document, List<String> complaints) {
            Set<String> seen = new HashSet<>();
            operations(document).forEach((name, operation) -> {
                String id = operation.path("operationId").asText();
                require(!id.isEmpty() && seen.add(id), name, complaints);
            });
        }
    };

    private static final Pattern PATH = Pattern.compile("(/(\\{[a-z][A-Za-z0-9]*}|[a-z0-9]+(-[a-z0-9]+)*))+");
    private static final Pattern CAMEL = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete", "head", "options");
    private static final Set<String> SENSITIVE =
            Set.of("token", "bsn", "name", "email", "phone", "address", "text", "password", "secret");

    private final String name;

    RestRule(String name) {
        this.name = name;
    }

    abstract void check(JsonNode document, List<String> complaints);

    /** What breaks the rule; nothing when it is kept. */
    List<String> complaints(JsonNode document) {
        List<String> complaints = new ArrayList<>();
        check(document, complaints);
        return complaints;
    }

    @Override
    public String toString() {
        return name;
    }

    private static void require(boolean kept, String where, List<String> complaints) {
        if (!kept) {
            complaints.add(where);
        }
    }

    private static List<String> paths(JsonNode document) {
        return document.path("paths").properties().stream()
                .map(Map.Entry::getKey)
                .toList();
    }

    /** By method and path. */
    private static Map<String, JsonNode> operations(JsonNode document) {
        Map<String, JsonNode> operations = new TreeMap<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry -> !entry.getKey().equals("parameters")
                                && entry.getValue().isObject())
                        .forEach(entry -> operations.put(entry.getKey() + " " + path.getKey(), entry.getValue())));
        return operations;
    }

    /** Those that stand in an address. */
    private static List<String> parameters(JsonNode operation) {
        List<String> names = new ArrayList<>();
        operation.path("parameters").forEach(parameter -> {
            if (!parameter.path("in").asText().equals("header")) {
                names.add(parameter.path("name").asText());
            }
        });
        return names;
    }

    private static boolean isMoment(JsonNode document, JsonNode property) {
        JsonNode schema = property;
        for (JsonNode one : property.path("anyOf")) {
            schema = one.has("$ref") ? one : schema;
        }
        JsonNode resolved =
                schema.has("$ref") ? document.at(schema.get("$ref").asText().substring(1)) : schema;
        return resolved.path("format").asText().equals("date-time");
    }
}
