-- Live chat's short-lived replica of handed-over conversations, and the desk's own staff data.
-- Every table with anything of a conversation is partitioned by the conversation's id: a copy keeps its deadline.

create table gem.live_conversation (
    conversation_id uuid        primary key,
    state           varchar        not null check (state in ('NONE', 'WAITING', 'CLAIMED', 'CONFIRMED', 'CLOSED')),
    handover_epoch  bigint      not null,
    assignment      integer     not null,
    replica_first   integer     not null,
    replica_length  integer     not null,
    events_in       bigint      not null,
    events_out      bigint      not null,
    asked           boolean     not null,
    requested_at    timestamptz,
    locale          varchar,
    history_shared  boolean     not null,
    reason          varchar,
    topic           varchar,
    notice_version  varchar,
    agent_id        varchar,
    agent_name      varchar,
    told_position   integer,
    told_at         timestamptz,
    confirmed_at    timestamptz,
    end_reason      varchar,
    closed_at       timestamptz,
    purged          boolean     not null,
    stored_at       timestamptz not null default clock_timestamp()
) partition by range (conversation_id);
create index live_conversation_serving on gem.live_conversation (state, agent_id) where state in ('WAITING', 'CLAIMED', 'CONFIRMED');
create index live_conversation_closed on gem.live_conversation (closed_at) where state = 'CLOSED';
call gem.declare_store('live_conversation', 'conversation');

-- The messages that the chatbot numbered. Extras: what only some messages carry, as JSON.
create table gem.live_message (
    conversation_id uuid        not null,
    seq             integer     not null,
    author          varchar        not null,
    kind            varchar        not null,
    name            varchar,
    text            varchar        not null,
    sent_at         timestamptz not null,
    client_id       uuid,
    extras          varchar        not null,
    stored_at       timestamptz not null default clock_timestamp(),
    primary key (conversation_id, seq)
) partition by range (conversation_id);
call gem.declare_store('live_message', 'conversation');

-- What agents said, until the chatbot has answered and the conversation is purged.
create table gem.live_offer (
    conversation_id uuid        not null,
    client_id       uuid        not null,
    nr              integer     not null,
    agent_id        varchar        not null,
    handover_epoch  bigint      not null,
    assignment      integer     not null,
    text            varchar        not null,
    outcome         varchar        not null check (outcome in ('UNANSWERED', 'PLACED', 'REFUSED')),
    refusal         varchar,
    stored_at       timestamptz not null default clock_timestamp(),
    primary key (conversation_id, client_id)
) partition by range (conversation_id);
call gem.declare_store('live_offer', 'conversation');

-- Agents' notes among themselves: they never leave live chat.
create table gem.live_note (
    conversation_id uuid        not null,
    nr              integer     not null,
    client_id       uuid        not null,
    agent_name      varchar        not null,
    text            varchar        not null,
    written_at      timestamptz not null,
    stored_at       timestamptz not null default clock_timestamp(),
    primary key (conversation_id, nr),
    unique (conversation_id, client_id)
) partition by range (conversation_id);
call gem.declare_store('live_note', 'conversation');

-- Staff: the token's subject and the name under which residents know this person.
create table gem.agent (
    id        varchar        primary key,
    chat_name varchar        not null,
    stored_at timestamptz not null default clock_timestamp()
);
call gem.declare_other('agent', 'staff, under their chat names');

-- One row per socket. A process that dies stops its heartbeats, and its agents are gone after a while.
create table gem.agent_session (
    id           uuid        primary key,
    agent_id     varchar        not null references gem.agent,
    process      uuid        not null,
    status       varchar        not null check (status in ('AWAY', 'AVAILABLE', 'CLOSED')),
    heartbeat_at timestamptz not null
);
create index agent_session_agent on gem.agent_session (agent_id, heartbeat_at);
call gem.declare_other('agent_session', 'staff: which sockets are open');
