package nl.gem.chatbot.answering;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.gem.chatbot.conversation.Language;
import nl.gem.chatbot.conversation.Link;
import org.jspecify.annotations.Nullable;

/**
 * What Gem knows about one topic.
 *
 * @param id the topic's id, also the file's name
 * @param upl name in the Uniforme Productnamenlijst, if the topic is a product
 * @param local whether a municipality must fill in facts of its own
 * @param checked when somebody last compared it with its sources
 * @param phrasings ways in which people ask for it, by language code (ISO 639-1)
 */
public record Article(
        String id,
        @Nullable String upl,
        boolean local,
        LocalDate checked,
        Map<Language, String> title,
        Map<Language, String> answer,
        Map<Language, List<Link>> links,
        Map<String, List<String>> phrasings) {

    public Article {
        title = Map.copyOf(title);
        answer = Map.copyOf(answer);
        links = Map.copyOf(links);
        phrasings = Map.copyOf(phrasings);
        for (Language language : Language.values()) {
            if (!title.containsKey(language) || !answer.containsKey(language) || !links.containsKey(language)) {
                throw new IllegalArgumentException(
                        "article " + id + " lacks its title, answer or links in " + language);
            }
        }
    }

    public String titleIn(Language language) {
        return title.getOrDefault(language, id);
    }

    public String answerIn(Language language) {
        return answer.getOrDefault(language, "");
    }

    public List<Link> linksIn(Language language) {
        return links.getOrDefault(language, List.of());
    }
}
