package nl.gem.chatbot.answering;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Builds the engine once from the articles that are live. */
@Singleton
class EngineProducer {

    @Produces
    @Startup
    @Singleton
    AnswerEngine engine(Articles articles) {
        return new NearestPhrasing(articles.all());
    }
}
