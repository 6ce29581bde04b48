package nl.gem.livechat.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.gem.livechat.conversation.ConversationId;
import nl.gem.livechat.conversation.Effect;
import nl.gem.livechat.conversation.LiveConversation;
import nl.gem.livechat.conversation.LiveConversations;
import nl.gem.livechat.conversation.Message;
import nl.gem.livechat.conversation.NotKept;
import nl.gem.livechat.conversation.Offer;
import nl.gem.livechat.conversation.State;
import nl.gem.livechat.conversation.Step;
import org.hibernate.reactive.mutiny.Mutiny;

/** Conversations as rows: the row's lock orders everything that happens to one of them. */
@ApplicationScoped
class StoredConversations implements LiveConversations {

    private static final String OFFERS = "from Offer where conversationId = ?1 order by nr";

    private final ErasedIds erased;
    private final ExtrasJson extras;

    StoredConversations(ErasedIds erased, ExtrasJson extras) {
        this.erased = erased;
        this.extras = extras;
    }

    @Override
    public Uni<LiveConversation> lock(ConversationId id) {
        return Panache.getSession()
                .flatMap(session -> session.find(ConversationEntity.class, id.value(), LockModeType.PESSIMISTIC_WRITE)
                        .flatMap(row -> row == null ? absent(id) : stored(session, row)));
    }

    private Uni<LiveConversation> absent(ConversationId id) {
        return erased.mayKeep(id.value()).map(may -> may ? LiveConversation.unknown(id) : LiveConversation.erased(id));
    }

    private static Uni<LiveConversation> stored(Mutiny.Session session, ConversationEntity row) {
        return session.createQuery(OFFERS, OfferEntity.class)
                .setParameter(1, row.conversationId)
                .getResultList()
                .map(offers -> row.toConversation(
                        offers.stream().map(OfferEntity::toOffer).toList()));
    }

    @Override
    public Uni<Void> begin(Step step) {
        return store(step, session -> {
            ConversationEntity row = new ConversationEntity(step.next().id().value());
            row.become(step.next());
            return session.persist(row);
        });
    }

    @Override
    public Uni<Void> save(Step step) {
        return store(step, session -> change(session, step.next()));
    }

    private Uni<Void> store(Step step, Function<Mutiny.Session, Uni<Void>> state) {
        UUID id = step.next().id().value();
        return Panache.getSession()
                .flatMap(session -> (step.next().state() == State.ERASED
                                ? Uni.createFrom().voidItem()
                                : state.apply(session).chain(session::flush))
                        .chain(() -> effects(session, step))
                        .chain(session::flush)
                        .chain(() -> WakeUp.at(session, id)))
                .onFailure(RowLevelSecurity::refused)
                .transform(refused -> new NotKept());
    }

    /** The row is in the session since it was locked. */
    private static Uni<Void> change(Mutiny.Session session, LiveConversation next) {
        UUID id = next.id().value();
        return session.find(ConversationEntity.class, id)
                .invoke(row -> row.become(next))
                .chain(() -> offers(session, id, next.offers()));
    }

    /** Offers only come and change, until a purge takes them all. */
    private static Uni<Void> offers(Mutiny.Session session, UUID id, List<Offer> offers) {
        if (offers.isEmpty()) {
            return session.createMutationQuery("delete from Offer where conversationId = ?1")
                    .setParameter(1, id)
                    .executeUpdate()
                    .replaceWithVoid();
        }
        return session.createQuery(OFFERS, OfferEntity.class)
                .setParameter(1, id)
                .getResultList()
                .flatMap(rows -> {
                    rows.forEach(row -> offers.stream()
                            .filter(offer -> offer.clientId().equals(row.clientId))
                            .forEach(row::become));
                    Object[] added = offers.stream()
                            .filter(offer -> rows.stream().noneMatch(row -> row.clientId.equals(offer.clientId())))
                            .map(offer -> OfferEntity.from(id, offers.indexOf(offer), offer))
                            .toArray();
                    return session.persistAll(added);
                });
    }

    private Uni<Void> effects(Mutiny.Session session, Step step) {
        return Multi.createFrom()
                .iterable(step.effects())
                .onItem()
                .transformToUniAndConcatenate(
                        effect -> effect(session, step.next().id().value(), effect))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> effect(Mutiny.Session session, UUID id, Effect effect) {
        return switch (effect) {
            case Effect.Send send -> Uni.createFrom().voidItem();
            case Effect.StoreMessages store -> session.persistAll(rows(id, store.messages()));
            case Effect.DeleteMessages delete -> delete(session, id);
            case Effect.EraseEverything erase -> erase(session, id);
        };
    }

    private Object[] rows(UUID id, List<Message> messages) {
        return messages.stream()
                .map(message -> MessageEntity.from(id, message, extras))
                .toArray();
    }

    private static Uni<Void> delete(Mutiny.Session session, UUID id) {
        return session.createMutationQuery("delete from Message where conversationId = ?1")
                .setParameter(1, id)
                .executeUpdate()
                .chain(() -> session.createMutationQuery("delete from Note where conversationId = ?1")
                        .setParameter(1, id)
                        .executeUpdate())
                .replaceWithVoid();
    }

    private Uni<Void> erase(Mutiny.Session session, UUID id) {
        return session.createNativeQuery("select gem.erase_conversation(?1)", Long.class)
                .setParameter(1, id)
                .getSingleResult()
                .chain(() -> erased.add(id));
    }
}
