package nl.gem.images;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.gem.local.Service;
import org.junit.jupiter.api.Test;

class JavaArgumentsTest {

    private static final List<String> CLASS_PATH = List.of("/app/own/a.jar", "/app/lib/b.jar");

    @Test
    void class_path_and_main_class_come_last() {
        assertThat(JavaArguments.serving(Service.CHATBOT, CLASS_PATH))
                .endsWith("-cp", "/app/own/a.jar:/app/lib/b.jar", "io.quarkus.runner.GeneratedMain");
        assertThat(JavaArguments.migrating(CLASS_PATH))
                .endsWith("-cp", "/app/own/a.jar:/app/lib/b.jar", "nl.gem.kit.migration.Migrate");
    }

    @Test
    void each_service_has_the_heap_that_it_needs_and_ends_when_it_is_used_up() {
        assertThat(JavaArguments.serving(Service.CHATBOT, CLASS_PATH))
                .contains("-Xmx640m", "-XX:+ExitOnOutOfMemoryError");
        assertThat(JavaArguments.serving(Service.RETENTION, CLASS_PATH)).contains("-Xmx192m");
    }
}
