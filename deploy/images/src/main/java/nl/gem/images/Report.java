package nl.gem.images;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of one image.
 *
 * @param cache what speeds up the start: {@code AOT}, or {@code none} with a JDK that has none
 * @param compressedMegabytes of all layers with gzip, as a registry keeps them
 * @param readyMillis from the start of the process until it says that it is ready; the middle of several starts
 * @param cpuMillis what the process had used of the processors by then, in the same start
 * @param residentMegabytes when it has done a little work
 * @param missed the aims that it does not reach
 */
@JsonPropertyOrder({
    "image",
    "digest",
    "baseDigest",
    "jdk",
    "cache",
    "compressedMegabytes",
    "readyMillis",
    "cpuMillis",
    "residentMegabytes",
    "drainMillis",
    "missed"
})
record Report(
        String image,
        String digest,
        String baseDigest,
        String jdk,
        String cache,
        long compressedMegabytes,
        long readyMillis,
        long cpuMillis,
        long residentMegabytes,
        long drainMillis,
        List<String> missed) {

    static final long MOST_MEGABYTES = 150;
    static final long MOST_READY_MILLIS = 2_000;
    static final long MOST_RESIDENT_MEGABYTES = 250;

    static List<String> missed(long compressedMegabytes, long readyMillis, long residentMegabytes) {
        List<String> missed = new ArrayList<>();
        if (compressedMegabytes >= MOST_MEGABYTES) {
            missed.add("under " + MOST_MEGABYTES + " MB compressed");
        }
        if (readyMillis >= MOST_READY_MILLIS) {
            missed.add("ready in under " + MOST_READY_MILLIS + " ms");
        }
        if (residentMegabytes >= MOST_RESIDENT_MEGABYTES) {
            missed.add("under " + MOST_RESIDENT_MEGABYTES + " MB resident");
        }
        return List.copyOf(missed);
    }

    String json() {
        try {
            return Talk.JSON.writeValueAsString(this);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }
}
