-- Who of the staff read what and why, shaped after the Logboek Dataverwerkingen: who, in which role, for which processing
-- activity, when, and why. Never what was read. The service may add and nothing else; entries go after 13 months.
create table gem.access_log (
    n        bigint      generated always as identity primary key,
    at       timestamptz not null default gem.gem_now(),
    person   text        not null,
    name     text        not null,
    role     text        not null,
    activity text        not null,
    reason   text
);
create index access_log_at on gem.access_log (at);
call gem.declare_other('access_log', 'names staff, not residents; entries go after 13 months');
revoke select, update, delete on gem.access_log from ${service};
grant select (n) on gem.access_log to ${service};

-- Which conversations an entry is about: goes with them, while the entry stays.
create table gem.access_conversation (
    conversation_id uuid        not null,
    n               bigint      not null,
    stored_at       timestamptz not null default clock_timestamp(),
    primary key (conversation_id, n)
) partition by range (conversation_id);
create index access_conversation_entry on gem.access_conversation (n);
call gem.declare_store('access_conversation', 'conversation');
revoke select, update, delete on gem.access_conversation from ${service};

-- Ids below this belong to days that may be dropped at any moment: nothing is written about them any more.
create function gem.first_not_due(class text) returns uuid
    language sql stable parallel safe
    return (select gem.uuid7_floor((date_trunc('day', (gem.gem_now() - make_interval(hours => p.live_hours)) at time zone 'UTC')
                                    + interval '1 day') at time zone 'UTC')
            from gem.policy p where p.data_class = class);
grant execute on function gem.first_not_due(text) to ${service};

-- Called by migrations for a store that is younger than its database: it gets the days that the others have.
create procedure gem.catch_up_partitions(store_name text)
    language plpgsql
    set search_path = pg_catalog, pg_temp
as $$
declare
    day date;
begin
    for day in
        select gem.partition_day(c.relname)
        from pg_class c
        join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'gem'
        where c.relispartition and c.relkind = 'r' and gem.is_partition_name(c.relname, 'outbox')
    loop
        execute format('create table gem.%I partition of gem.%I for values from (%L) to (%L)',
            gem.partition_name(store_name, day), store_name,
            gem.uuid7_floor(day::timestamp at time zone 'UTC'),
            gem.uuid7_floor((day + 1)::timestamp at time zone 'UTC'));
        execute format('revoke all on gem.%I from public', gem.partition_name(store_name, day));
    end loop;
end
$$;
call gem.catch_up_partitions('access_conversation');

-- The newest entries below a number, newest first, each with the conversations that still exist; 500 at most.
create function gem.retention_access_log(below bigint, most integer)
    returns table (n bigint, at timestamptz, person text, name text, role text, activity text, reason text,
                   conversations uuid[])
    language sql stable security definer
    set search_path = pg_catalog, pg_temp
begin atomic
    select l.n, l.at, l.person, l.name, l.role, l.activity, l.reason,
           array(select c.conversation_id from gem.access_conversation c
                 where c.n = l.n and c.conversation_id >= gem.cutoff('conversation')
                 order by c.conversation_id)
    from gem.access_log l
    where below is null or l.n < below
    order by l.n desc
    limit least(most, 500);
end;

-- Removes the entries that are older than 13 months; returns how many.
create function gem.expire_access_log() returns bigint
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
declare
    gone bigint;
begin
    delete from gem.access_log where at < gem.gem_now() - interval '13 months';
    get diagnostics gone = row_count;
    return gone;
end
$$;

grant execute on function gem.retention_access_log(bigint, integer), gem.expire_access_log() to ${retention};
