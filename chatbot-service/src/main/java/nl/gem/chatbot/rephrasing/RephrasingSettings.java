package nl.gem.chatbot.rephrasing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Whether a language model may rephrase articles, which one, and how long residents wait for it. */
@ConfigMapping(prefix = "gem.rephrasing")
public interface RephrasingSettings {

    /** Off, no client is built and no model is spoken to. */
    @WithDefault("false")
    boolean enabled();

    /** Where the model's OpenAI-compatible interface begins, for example {@code http://vllm:8000/v1}. */
    Optional<URI> baseUrl();

    /** The key that the model's server asks for, if it asks for one. */
    Optional<String> apiKey();

    /** The model's name at that server. */
    Optional<String> model();

    /** How long the model may be silent, before its first word and between two. */
    @WithDefault("3s")
    Duration longestSilence();

    /** How long a whole answer may take; after it the article itself is shown. */
    @WithDefault("8s")
    Duration wholeAnswerAfter();

    /** How long after that another replica takes an unfinished answer for abandoned. */
    @WithDefault("10s")
    Duration leaseMargin();
}
