package nl.gem.chatbot.importing;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Gives each question of a file an id of its own that says what it is about. */
final class Slugs {

    private static final int LONGEST = 60;
    private static final String NAMELESS = "vraag";

    private final Set<String> given = new HashSet<>();
    private final Map<String, Integer> next = new HashMap<>();

    String give(String question) {
        String slug = shortened(slug(question), LONGEST);
        String id = slug;
        while (!given.add(id)) {
            String suffix = "-" + next.merge(slug, 2, (last, first) -> last + 1);
            id = shortened(slug, LONGEST - suffix.length()) + suffix;
        }
        return id;
    }

    private static String slug(String question) {
        String slug = Normalizer.normalize(question, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}'’]+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return slug.isEmpty() ? NAMELESS : slug;
    }

    /** Ends after a whole word, if that leaves half. */
    private static String shortened(String slug, int longest) {
        if (slug.length() <= longest) {
            return slug;
        }
        int end = slug.lastIndexOf('-', longest);
        return slug.substring(0, end > longest / 2 ? end : longest).replaceAll("-$", "");
    }
}
