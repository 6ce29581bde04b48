package nl.gem.chatbot.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import nl.gem.chatbot.conversation.ConversationId;
import nl.gem.chatbot.feedback.Feedback;
import nl.gem.chatbot.feedback.Opinions;
import nl.gem.chatbot.feedback.Rating;

/** Feedback and ratings; runs in the caller's transaction. */
@ApplicationScoped
class OpinionsInPostgres implements Opinions {

    private static final String SAID_BY_GEM =
            "select count(*) from gem.message where conversation_id = ?1 and seq = ?2 and author = 'GEM'";
    private static final String RATED = """
        with given as (
            update gem.conversation set rating_request = 'GIVEN' where conversation_id = ?1
            returning conversation_id, last_seq),
        woken as (
            select pg_notify('gem', cast(conversation_id as text) || ' ' || last_seq || ' state') from given)
        select count(*) from given, woken\
        """;

    @Override
    public Uni<Boolean> store(ConversationId id, Feedback feedback) {
        return exists(SAID_BY_GEM, id.value(), feedback.seq())
                .flatMap(known ->
                        known ? merge(entity(id, feedback)) : Uni.createFrom().item(false));
    }

    @Override
    public Uni<Boolean> store(ConversationId id, Rating rating) {
        return exists(RATED, id.value())
                .flatMap(known ->
                        known ? merge(entity(id, rating)) : Uni.createFrom().item(false));
    }

    private static Uni<Boolean> exists(String query, Object... parameters) {
        return Panache.getSession().flatMap(session -> {
            var prepared = session.createNativeQuery(query, Long.class);
            for (int i = 0; i < parameters.length; i++) {
                prepared.setParameter(i + 1, parameters[i]);
            }
            return prepared.getSingleResult().map(count -> count > 0);
        });
    }

    private static Uni<Boolean> merge(Object entity) {
        return Panache.getSession().flatMap(session -> session.merge(entity)).replaceWith(true);
    }

    private static FeedbackEntity entity(ConversationId id, Feedback feedback) {
        FeedbackEntity entity = new FeedbackEntity();
        entity.conversationId = id.value();
        entity.seq = feedback.seq();
        entity.helpful = feedback.helpful();
        entity.comment = feedback.comment();
        entity.givenAt = feedback.givenAt();
        return entity;
    }

    private static RatingEntity entity(ConversationId id, Rating rating) {
        RatingEntity entity = new RatingEntity();
        entity.conversationId = id.value();
        entity.score = rating.score();
        entity.comment = rating.comment();
        entity.givenAt = rating.givenAt();
        return entity;
    }
}
