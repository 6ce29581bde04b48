package nl.gem.chatbot.languagemodel;

import dev.langchain4j.model.openai.internal.chat.ChatCompletionChoice;
import dev.langchain4j.model.openai.internal.chat.ChatCompletionRequest;
import dev.langchain4j.model.openai.internal.chat.ChatCompletionResponse;
import dev.langchain4j.model.openai.internal.chat.Delta;
import io.quarkiverse.langchain4j.openai.common.OpenAiRestApi;
import io.quarkiverse.langchain4j.openai.common.OpenAiRestApi.ApiMetadata;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.gem.chatbot.answering.Article;
import nl.gem.chatbot.conversation.Language;
import nl.gem.chatbot.rephrasing.Rephraser;
import nl.gem.chatbot.rephrasing.RephrasingSettings;
import org.jspecify.annotations.Nullable;

/**
 * Asks the model over HTTP. It uses the extension's REST client and not its chat model, whose streams cannot be
 * cancelled: an answer that was refused would go on coming in.
 */
@ApplicationScoped
class SelfHostedModel implements Rephraser {

    private static final String NO_KEY = "none";
    private static final String FINISHED = "stop";

    private final RephrasingSettings settings;
    private @Nullable OpenAiRestApi client;

    SelfHostedModel(RephrasingSettings settings) {
        this.settings = settings;
    }

    @Override
    public Multi<String> rephrase(Article article, String question, Language language) {
        return Multi.createFrom().deferred(() -> {
            AtomicBoolean finished = new AtomicBoolean();
            return client().streamingChatCompletion(request(article, question, language), key())
                    .invoke(response -> finished.compareAndSet(false, isLast(response)))
                    .map(SelfHostedModel::text)
                    .filter(text -> !text.isEmpty())
                    .onCompletion()
                    .call(() -> finished.get()
                            ? Uni.createFrom().nullItem()
                            : Uni.createFrom().failure(new IOException("the model's answer was cut")));
        });
    }

    private static boolean isLast(ChatCompletionResponse response) {
        return choices(response).anyMatch(choice -> FINISHED.equals(choice.finishReason()));
    }

    private static String text(ChatCompletionResponse response) {
        return choices(response)
                .map(ChatCompletionChoice::delta)
                .filter(Objects::nonNull)
                .map(Delta::content)
                .filter(Objects::nonNull)
                .collect(Collectors.joining());
    }

    private static Stream<ChatCompletionChoice> choices(ChatCompletionResponse response) {
        List<ChatCompletionChoice> choices = response.choices();
        return choices == null ? Stream.empty() : choices.stream();
    }

    private synchronized OpenAiRestApi client() {
        if (client == null) {
            client = QuarkusRestClientBuilder.newBuilder()
                    .baseUri(settings.baseUrl().orElseThrow())
                    .connectTimeout(settings.longestSilence().toMillis(), TimeUnit.MILLISECONDS)
                    .readTimeout(settings.wholeAnswerAfter().toMillis(), TimeUnit.MILLISECONDS)
                    .followRedirects(false)
                    .build(OpenAiRestApi.class);
        }
        return client;
    }

    private ApiMetadata key() {
        return ApiMetadata.builder()
                .openAiApiKey(settings.apiKey().orElse(NO_KEY))
                .build();
    }

    private ChatCompletionRequest request(Article article, String question, Language language) {
        return ChatCompletionRequest.builder()
                .model(settings.model().orElseThrow())
                .addSystemMessage(Prompt.instructions(language))
                .addUserMessage(Prompt.data(article, question, language))
                .temperature(0.2)
                .maxTokens(Prompt.mostTokens(article, language))
                .stream(true)
                .build();
    }
}
