-- Events that wait for the relay. Written in the transaction of the change that causes them, after the lock on the
-- conversation's row, so that within a conversation position order is commit order. Holds content: partitioned like it.
create sequence gem.outbox_position;
grant usage on sequence gem.outbox_position to ${service};

create table gem.outbox (
    conversation_id uuid        not null,
    position        bigint      not null default nextval('gem.outbox_position'),
    event_id        uuid        not null default gen_random_uuid(),
    topic           text        not null,
    type            text        not null,
    sequence        bigint      not null,
    data            jsonb       not null,
    stored_at       timestamptz not null default clock_timestamp(),
    primary key (conversation_id, position)
) partition by range (conversation_id);
create index outbox_position_order on gem.outbox (position);
call gem.declare_store('outbox', 'conversation');

-- Ids that were erased on request, as keyed hashes: a late event for one of them is dropped.
create table gem.erased (
    id_hash   bytea       primary key,
    erased_at timestamptz not null default clock_timestamp()
);
call gem.declare_other('erased', 'keyed hashes; they name nobody without the key');
