package nl.gem.livechat.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import nl.gem.livechat.conversation.Offer;

/** An offer's row. */
@Entity(name = "Offer")
@Table(name = "live_offer")
@IdClass(OfferEntity.Key.class)
class OfferEntity {

    record Key(UUID conversationId, UUID clientId) {}

    @Id
    @Column(name = "conversation_id")
    UUID conversationId;

    @Id
    @Column(name = "client_id")
    UUID clientId;

    int nr;

    @Column(name = "agent_id")
    String agentId;

    @Column(name = "handover_epoch")
    long handoverEpoch;

    int assignment;
    String text;

    @Enumerated(EnumType.STRING)
    Offer.Outcome outcome;

    String refusal;

    OfferEntity() {}

    static OfferEntity from(UUID conversationId, int nr, Offer offer) {
        OfferEntity row = new OfferEntity();
        row.conversationId = conversationId;
        row.clientId = offer.clientId();
        row.nr = nr;
        row.agentId = offer.agentId();
        row.handoverEpoch = offer.handoverEpoch();
        row.assignment = offer.assignment();
        row.text = offer.text();
        row.become(offer);
        return row;
    }

    void become(Offer offer) {
        outcome = offer.outcome();
        refusal = offer.refusal();
    }

    Offer toOffer() {
        return new Offer(clientId, agentId, handoverEpoch, assignment, text, outcome, refusal);
    }
}
