package nl.gem.livechat.plan;

import java.util.Map;

/**
 * Words that agents use often.
 *
 * @param id what an agent types after a slash
 * @param title for agents
 * @param text by language, {@code nl} and {@code en}; may hold the placeholders {@code {naam}} (the agent's chat name)
 *     and {@code {onderwerp}} (the topic's title)
 */
public record CannedAnswer(String id, String title, Map<String, String> text) {

    public CannedAnswer {
        text = Map.copyOf(text);
    }
}
