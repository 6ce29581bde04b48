-- How often a network was refused, for the page on which maintainers see abuse. The id is made like a conversation's, at the
-- moment of counting: it says on which day the row goes.
create table gem.network_refusal (
    conversation_id uuid        not null primary key,
    network         cidr        not null,
    refusals        integer     not null check (refusals > 0),
    stored_at       timestamptz not null default clock_timestamp()
) partition by range (conversation_id);
call gem.declare_store('network_refusal', 'address');
call gem.catch_up_partitions('network_refusal');

-- Networks that a maintainer has blocked for some hours. Who and why is in the access log, without the network.
create table gem.network_block (
    conversation_id uuid        not null primary key,
    network         cidr        not null,
    blocked_until   timestamptz not null,
    stored_at       timestamptz not null default clock_timestamp()
) partition by range (conversation_id);
call gem.declare_store('network_block', 'address');
call gem.catch_up_partitions('network_block');
