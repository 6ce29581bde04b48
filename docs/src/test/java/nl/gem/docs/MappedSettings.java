package nl.gem.docs;

import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.StaticJavaParser;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The properties of a module's {@code @ConfigMapping} interfaces, with the sentence that stands at each. */
final class MappedSettings {

    /** Every sentence of the chatbot is one; they stand in texts.properties. */
    private static final String TEXTS = "gem.texts";

    private static final Map<String, String> TYPES = Map.of(
            "boolean",
            "true or false",
            "int",
            "number",
            "double",
            "number",
            "Duration",
            "duration",
            "URI",
            "address",
            "String",
            "text");

    static {
        StaticJavaParser.getParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_21);
    }

    private MappedSettings() {}

    /** By property. */
    static Map<String, Setting> in(String module) {
        Map<String, Setting> found = new TreeMap<>();
        for (Path file : Repository.sources(module + "/src/main/java")) {
            String text = read(file);
            if (text.contains("@ConfigMapping")) {
                StaticJavaParser.parse(text)
                        .findAll(ClassOrInterfaceDeclaration.class, type -> type.isAnnotationPresent("ConfigMapping"))
                        .forEach(type -> add(found, type));
            }
        }
        return found;
    }

    private static void add(Map<String, Setting> found, ClassOrInterfaceDeclaration mapping) {
        String prefix = value(mapping.getAnnotationByName("ConfigMapping").orElseThrow());
        if (!prefix.equals(TEXTS)) {
            for (MethodDeclaration method : mapping.getMethods()) {
                String property = prefix + "." + kebab(method.getNameAsString());
                found.put(property, setting(property, method));
            }
        }
    }

    private static Setting setting(String property, MethodDeclaration method) {
        String type = method.getTypeAsString();
        boolean optional = type.startsWith("Optional<");
        String plain = optional ? type.substring("Optional<".length(), type.length() - 1) : type;
        String standard = method.getAnnotationByName("WithDefault")
                .map(MappedSettings::value)
                .orElse(optional ? "" : null);
        String purpose = method.getJavadoc()
                .map(javadoc -> sentence(javadoc.getDescription().toText()))
                .orElseThrow(() -> new IllegalStateException(property + " has no sentence"));
        return new Setting(
                Setting.variableOf(property),
                Optional.ofNullable(TYPES.get(plain))
                        .orElseThrow(() -> new IllegalStateException("no word for " + plain)),
                standard,
                property.endsWith("-key"),
                purpose);
    }

    private static String value(AnnotationExpr annotation) {
        Expression value = switch (annotation) {
            case SingleMemberAnnotationExpr single -> single.getMemberValue();
            case NormalAnnotationExpr normal ->
                normal.getPairs().getFirst().orElseThrow().getValue();
            default -> throw new IllegalStateException(annotation + " has no value");
        };
        return value.asStringLiteralExpr().asString();
    }

    /** As a cell of a table. */
    private static String sentence(String javadoc) {
        return javadoc.replaceAll("\\{@code ([^}]*)}", "`$1`")
                .replaceAll("\\s+", " ")
                .replace("|", "\\|")
                .trim();
    }

    private static String kebab(String method) {
        return method.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<String> modules(String service) {
        return List.of("service-kit", service + "-service");
    }
}
