package nl.gem.images;

import java.util.List;
import java.util.Locale;
import nl.gem.local.Service;

/** An image in the store of {@link Engine}, by its name. */
record Image(Engine engine, String reference) {

    static String name(Service service) {
        return "gem-" + service.name().toLowerCase(Locale.ROOT);
    }

    /** Of the manifest: what a registry calls the image. */
    String digest() {
        return inspect("{{.Digest}}");
    }

    /** Digests of the uncompressed layers, from the bottom up. */
    List<String> layers() {
        return List.of(inspect("{{range .RootFS.Layers}}{{.}} {{end}}").split(" "));
    }

    private String inspect(String format) {
        return engine.podman("image", "inspect", "--format", format, reference).strip();
    }
}
