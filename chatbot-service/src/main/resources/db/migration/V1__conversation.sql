-- The chatbot's log and what belongs to it. Everything a resident wrote or did is keyed by the conversation id and
-- partitioned by it, so it goes with its day.

-- One row per conversation: who owns it, where its log stands, how far the events with live chat are.
create table gem.conversation (
    conversation_id uuid        not null primary key,
    token_hash      bytea       not null,
    language        text        not null check (language in ('nl', 'en')),
    owner           text        not null check (owner in ('GEM', 'QUEUE', 'AGENT', 'CLOSED')),
    epoch           integer     not null,
    last_seq        integer     not null default 0,
    text_bytes      integer     not null default 0,
    training        boolean     not null default true,
    notice_pending  text,
    handover_epoch  integer     not null default 0,
    assignment      integer     not null default 0,
    agent_name      text,
    queue_position  integer,
    wait_seconds    integer,
    events_sent     bigint      not null default 0,
    events_seen     bigint      not null default 0,
    stored_at       timestamptz not null default clock_timestamp()
) partition by range (conversation_id);
call gem.declare_store('conversation', 'conversation');

-- The log: append-only, numbered from 1 without gaps.
create table gem.message (
    conversation_id uuid        not null,
    seq             integer     not null,
    author          text        not null,
    kind            text        not null,
    name            text,
    text            text        not null,
    sent_at         timestamptz not null,
    client_id       uuid,
    reply_to        integer,
    details         jsonb       not null default '{}',
    stored_at       timestamptz not null default clock_timestamp(),
    primary key (conversation_id, seq),
    unique (conversation_id, author, client_id)
) partition by range (conversation_id);
call gem.declare_store('message', 'conversation');

-- Each handover that the resident agreed to, with the version of the notice that was shown (art. 13 GDPR).
create table gem.handover (
    conversation_id uuid        not null,
    epoch           integer     not null,
    after_seq       integer     not null,
    history_shared  boolean     not null,
    notice_version  text        not null,
    topic           text,
    requested_at    timestamptz not null,
    stored_at       timestamptz not null default clock_timestamp(),
    primary key (conversation_id, epoch)
) partition by range (conversation_id);
call gem.declare_store('handover', 'conversation');

-- Commands that were carried out, so that a repeated one is not carried out again.
create table gem.command (
    conversation_id uuid        not null,
    client_id       uuid        not null,
    stored_at       timestamptz not null default clock_timestamp(),
    primary key (conversation_id, client_id)
) partition by range (conversation_id);
call gem.declare_store('command', 'conversation');

-- Offers of agents that were turned down: the first answer stands.
create table gem.refused_offer (
    conversation_id uuid        not null,
    client_id       uuid        not null,
    reason          text        not null,
    stored_at       timestamptz not null default clock_timestamp(),
    primary key (conversation_id, client_id)
) partition by range (conversation_id);
call gem.declare_store('refused_offer', 'conversation');

create table gem.feedback (
    conversation_id uuid        not null,
    seq             integer     not null,
    helpful         boolean     not null,
    comment         text,
    given_at        timestamptz not null,
    stored_at       timestamptz not null default clock_timestamp(),
    primary key (conversation_id, seq)
) partition by range (conversation_id);
call gem.declare_store('feedback', 'conversation');

create table gem.rating (
    conversation_id uuid        not null primary key,
    score           integer     not null check (score between 1 and 5),
    comment         text,
    given_at        timestamptz not null,
    stored_at       timestamptz not null default clock_timestamp()
) partition by range (conversation_id);
call gem.declare_store('rating', 'conversation');

-- The truncated network (/24, /48) that a conversation was started from, for the abuse page only.
create table gem.request_origin (
    conversation_id uuid        not null primary key,
    network         cidr        not null,
    stored_at       timestamptz not null default clock_timestamp()
) partition by range (conversation_id);
call gem.declare_store('request_origin', 'address');

-- What live chat said last of itself.
create table gem.desk_availability (
    one        boolean primary key default true check (one),
    open       boolean     not null,
    until      timestamptz,
    opens_at   timestamptz,
    waiting    integer     not null,
    heard_at   timestamptz not null
);
call gem.declare_other('desk_availability', 'opening and queue length of the desk');
