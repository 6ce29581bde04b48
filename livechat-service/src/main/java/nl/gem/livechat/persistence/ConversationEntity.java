package nl.gem.livechat.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.gem.livechat.conversation.Agent;
import nl.gem.livechat.conversation.ConversationId;
import nl.gem.livechat.conversation.Counters;
import nl.gem.livechat.conversation.Departure;
import nl.gem.livechat.conversation.Handover;
import nl.gem.livechat.conversation.Handover.Ending;
import nl.gem.livechat.conversation.Handover.QueueNotice;
import nl.gem.livechat.conversation.LeaveReason;
import nl.gem.livechat.conversation.LiveConversation;
import nl.gem.livechat.conversation.Offer;
import nl.gem.livechat.conversation.Owed;
import nl.gem.livechat.conversation.Replica;
import nl.gem.livechat.conversation.Request;
import nl.gem.livechat.conversation.Reservation;
import nl.gem.livechat.conversation.State;

/** A conversation's row. */
@Entity(name = "Conversation")
@Table(name = "live_conversation")
class ConversationEntity {

    @Id
    @Column(name = "conversation_id")
    UUID conversationId;

    @Enumerated(EnumType.STRING)
    State state;

    @Column(name = "handover_epoch")
    long handoverEpoch;

    int assignment;

    @Column(name = "replica_first")
    int replicaFirst;

    @Column(name = "replica_length")
    int replicaLength;

    @Column(name = "events_in")
    long eventsIn;

    @Column(name = "events_out")
    long eventsOut;

    boolean asked;

    @Column(name = "requested_at")
    Instant requestedAt;

    String locale;

    @Column(name = "history_shared")
    boolean historyShared;

    String reason;
    String topic;

    @Column(name = "notice_version")
    String noticeVersion;

    @Column(name = "agent_id")
    String agentId;

    @Column(name = "agent_name")
    String agentName;

    @Column(name = "told_position")
    Integer toldPosition;

    @Column(name = "told_at")
    Instant toldAt;

    @Column(name = "confirmed_at")
    Instant confirmedAt;

    @Column(name = "end_reason")
    String endReason;

    @Column(name = "closed_at")
    Instant closedAt;

    boolean purged;

    @Column(name = "reserved_team")
    String reservedTeam;

    @Column(name = "reserved_agent")
    String reservedAgent;

    @Column(name = "reserved_until")
    Instant reservedUntil;

    @Column(name = "left_agent")
    String leftAgent;

    @Enumerated(EnumType.STRING)
    @Column(name = "left_reason")
    LeaveReason leftReason;

    @Column(name = "left_client_id")
    UUID leftClientId;

    @Column(name = "owed_since")
    Instant owedSince;

    @Column(name = "owed_first")
    boolean owedFirst;

    ConversationEntity() {}

    ConversationEntity(UUID conversationId) {
        this.conversationId = conversationId;
    }

    LiveConversation toConversation(List<Offer> offers) {
        Agent agent = agentId == null ? null : new Agent(agentId, agentName);
        Handover handover = new Handover(
                handoverEpoch,
                assignment,
                request(),
                agent,
                notice(),
                confirmedAt,
                ending(),
                reservation(),
                departure(),
                owed());
        return new LiveConversation(
                new ConversationId(conversationId),
                state,
                handover,
                new Replica(replicaFirst, replicaLength),
                new Counters(eventsIn, eventsOut),
                asked,
                offers);
    }

    Request request() {
        return requestedAt == null
                ? null
                : new Request(requestedAt, locale, historyShared, reason, topic, noticeVersion);
    }

    QueueNotice notice() {
        return toldAt == null ? null : new QueueNotice(toldPosition, toldAt);
    }

    Reservation reservation() {
        return reservedTeam == null ? null : new Reservation(reservedTeam, reservedAgent, reservedUntil);
    }

    private Owed owed() {
        return owedSince == null ? null : new Owed(owedSince, owedFirst);
    }

    private Departure departure() {
        return leftAgent == null ? null : new Departure(leftAgent, leftReason, leftClientId);
    }

    private Ending ending() {
        return closedAt == null ? null : new Ending(endReason, closedAt, purged);
    }

    void become(LiveConversation next) {
        state = next.state();
        replicaFirst = next.replica().first();
        replicaLength = next.replica().length();
        eventsIn = next.counters().in();
        eventsOut = next.counters().out();
        asked = next.asked();
        become(next.handover());
    }

    private void become(Handover next) {
        Request request = next.request();
        Ending ending = next.ending();
        QueueNotice told = next.told();
        handoverEpoch = next.epoch();
        assignment = next.assignment();
        requestedAt = request == null ? null : request.requestedAt();
        locale = request == null ? null : request.locale();
        historyShared = request != null && request.historyShared();
        reason = request == null ? null : request.reason();
        topic = request == null ? null : request.topic();
        noticeVersion = request == null ? null : request.noticeVersion();
        agentId = next.agent() == null ? null : next.agent().id();
        agentName = next.agent() == null ? null : next.agent().chatName();
        toldPosition = told == null ? null : told.position();
        toldAt = told == null ? null : told.at();
        confirmedAt = next.confirmedAt();
        endReason = ending == null ? null : ending.reason();
        closedAt = ending == null ? null : ending.at();
        purged = ending != null && ending.purged();
        become(next.reservation());
        become(next.departure());
        owedSince = next.owed() == null ? null : next.owed().since();
        owedFirst = next.owed() != null && next.owed().first();
    }

    private void become(Departure next) {
        leftAgent = next == null ? null : next.agentId();
        leftReason = next == null ? null : next.reason();
        leftClientId = next == null ? null : next.clientId();
    }

    private void become(Reservation next) {
        reservedTeam = next == null ? null : next.team();
        reservedAgent = next == null ? null : next.agent();
        reservedUntil = next == null ? null : next.until();
    }
}
