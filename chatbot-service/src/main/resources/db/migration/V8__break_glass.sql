-- Requests of maintainers to read one conversation. A row goes with its conversation; that somebody asked, approved and
-- read, and why, stays in the access log.
create sequence gem.break_glass_number;
grant usage on sequence gem.break_glass_number to ${service};

create table gem.break_glass (
    conversation_id  uuid        not null,
    n                bigint      not null default nextval('gem.break_glass_number'),
    reason           text        not null,
    requested_by     text        not null,
    requester_name   text        not null,
    requested_at     timestamptz not null default gem.gem_now(),
    approved_by      text,
    approver_name    text,
    approved_at      timestamptz,
    stored_at        timestamptz not null default clock_timestamp(),
    primary key (conversation_id, n),
    check (num_nulls(approved_by, approver_name, approved_at) in (0, 3)),
    check (approved_by <> requested_by)
) partition by range (conversation_id);
create index break_glass_by_number on gem.break_glass (n);
call gem.declare_store('break_glass', 'conversation');
call gem.catch_up_partitions('break_glass');
