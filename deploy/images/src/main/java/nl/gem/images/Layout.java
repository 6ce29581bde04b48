package nl.gem.images;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * An image as files, as the Open Container Initiative lays it out: what is pushed to a registry.
 *
 * @param digest of its manifest: how a cluster should name the image
 * @param compressedBytes of all layers
 */
record Layout(String digest, long compressedBytes) {

    static Layout write(Image image, Path folder) throws IOException {
        image.engine().buildah("push", "--quiet", image.reference(), "oci:" + folder + ":latest");
        String digest = Talk.JSON
                .readTree(folder.resolve("index.json").toFile())
                .path("manifests")
                .path(0)
                .path("digest")
                .asText();
        JsonNode manifest = Talk.JSON.readTree(Files.readAllBytes(blob(folder, digest)));
        long bytes = 0;
        for (JsonNode layer : manifest.path("layers")) {
            bytes += layer.path("size").asLong();
        }
        return new Layout(digest, bytes);
    }

    /** The bill of materials that Maven wrote, under a name that says of which image it is. */
    static void copyBill(Path written, Path target) throws IOException {
        if (!Talk.JSON.readTree(written.toFile()).path("bomFormat").asText().equals("CycloneDX")) {
            throw new ImageFailure(written + " is no bill of materials.");
        }
        Files.copy(written, target, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path blob(Path folder, String digest) {
        return folder.resolve("blobs").resolve(digest.replace(':', '/'));
    }
}
