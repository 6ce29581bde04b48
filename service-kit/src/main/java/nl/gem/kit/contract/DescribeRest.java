package nl.gem.kit.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Adds to the description of every REST interface what is true of all of them, as the REST API Design Rules ask. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DescribeRest implements OASFilter {

    private static final String PROBLEM = "Problem";
    private static final String PROBLEM_JSON = "application/problem+json";

    @Override
    public void filterOpenAPI(OpenAPI described) {
        if (described.getComponents() == null) {
            described.components(OASFactory.createComponents());
        }
        described.getComponents().addSchema(PROBLEM, problem());
        described.getPaths().getPathItems().forEach(DescribeRest::describe);
    }

    private static void describe(String path, PathItem item) {
        item.getOperations().forEach((method, operation) -> describe(path, method.name(), operation));
    }

    private static void describe(String path, String method, Operation operation) {
        if (operation.getOperationId() == null) {
            operation.setOperationId(identifier(path, method));
        }
        operation.getResponses().addAPIResponse("default", refusal());
        operation.getResponses().getAPIResponses().values().forEach(response -> {
            if (response.getRef() == null) {
                response.addHeader(ApiVersion.HEADER, version());
            }
        });
    }

    /** From method and path, which are unique: {@code GET /v1/stores/history} is {@code getStoresHistory}. */
    static String identifier(String path, String method) {
        StringBuilder name = new StringBuilder(method.toLowerCase(Locale.ROOT));
        for (String part : path.replaceFirst("^" + ApiVersion.PREFIX, "").split("[^A-Za-z0-9]+", -1)) {
            if (!part.isEmpty()) {
                name.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
            }
        }
        return name.toString();
    }

    private static APIResponse refusal() {
        return OASFactory.createAPIResponse()
                .description("What was asked could not be done.")
                .content(OASFactory.createContent()
                        .addMediaType(
                                PROBLEM_JSON,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM))));
    }

    private static Header version() {
        return OASFactory.createHeader()
                .description("The version of the interface in full.")
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }

    private static Schema problem() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("An error as RFC 9457 writes it.")
                .required(List.of("type", "title", "status"))
                .properties(Map.of(
                        "type", text("uri-reference"),
                        "title", text(null),
                        "status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER),
                        "detail", text(null)));
    }

    private static Schema text(@Nullable String format) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).format(format);
    }
}
