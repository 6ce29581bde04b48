-- What every Gem database shares: conversation ids that carry their birth time, partitions per UTC day,
-- row-level security that hides what has expired, and the only functions that the retention role may execute.
-- Runs as the owner. Placeholders: ${service} and ${retention} are the names of the two other roles.

create schema if not exists gem;
revoke all on schema gem from public;
grant usage on schema gem to ${service}, ${retention};
alter default privileges in schema gem revoke all on tables from public;
alter default privileges revoke execute on functions from public;

-- The one SQL clock. Only the owner can replace it, which tests do.
create function gem.gem_now() returns timestamptz
    language sql stable parallel safe
    return pg_catalog.now();

-- The smallest UUIDv7 of a moment. Immutable, so that it inlines and partitions are pruned by it.
create function gem.uuid7_floor(moment timestamptz) returns uuid
    language sql immutable strict parallel safe
    return (lpad(to_hex(floor(extract(epoch from (moment - timestamptz '1970-01-01 00:00:00+00')) * 1000)::bigint), 12, '0')
            || '70008000000000000000')::uuid;

-- A new conversation id, born at gem_now().
create function gem.new_conversation_id() returns uuid
    language sql volatile
    return pg_catalog.uuidv7(gem.gem_now() - pg_catalog.now());

-- Promised: nothing is older than this. Live: a day is dropped when its first moment is this old.
create table gem.policy (
    data_class     text primary key,
    promised_hours integer not null,
    live_hours     integer not null check (live_hours > 24),
    check (live_hours + 24 <= promised_hours)
);
insert into gem.policy values ('conversation', 672, 648), ('address', 336, 312);
grant select on gem.policy to ${service}, ${retention};

-- The partitioned tables, each with its class. A table that holds anything personal is declared here or does not exist.
create table gem.store (
    name       text primary key check (name ~ '^[a-z_]+$'),
    data_class text not null references gem.policy
);

-- The tables that hold nothing about a resident, each with the reason why that is so.
create table gem.other_table (
    name text primary key,
    why  text not null
);
insert into gem.other_table values
    ('policy', 'terms'), ('store', 'names of tables'), ('other_table', 'names of tables'),
    ('flyway_kit', 'migrations'), ('flyway_service', 'migrations');

-- The oldest id that may still be seen.
create function gem.cutoff(class text) returns uuid
    language sql stable parallel safe
    return (select gem.uuid7_floor(gem.gem_now() - make_interval(hours => p.promised_hours))
            from gem.policy p where p.data_class = class);

-- The first id that counts as coming from the future: a copy may not restart the clock by a later id.
create function gem.horizon() returns uuid
    language sql stable parallel safe
    return gem.uuid7_floor(gem.gem_now() + interval '5 minutes');

-- When nothing of a conversation can be seen any more, and nothing of it is left if the job ran: what residents are told.
create function gem.gone_at(conversation_id uuid) returns timestamptz
    language sql stable parallel safe
    return (select pg_catalog.uuid_extract_timestamp(conversation_id) + make_interval(hours => p.promised_hours)
            from gem.policy p where p.data_class = 'conversation');

grant execute on function gem.gem_now(), gem.uuid7_floor(timestamptz), gem.new_conversation_id(), gem.cutoff(text),
    gem.horizon(), gem.gone_at(uuid) to ${service};

-- The policies call cutoff() directly, not in a sub-select: with a generic plan an UPDATE that waited for a row's lock
-- would look again without the sub-select's result and find nothing (seen on PostgreSQL 18.1).
-- Called by migrations for each partitioned table: expired rows become invisible, rights are given on the parent only.
create procedure gem.declare_store(store_name text, class text)
    language plpgsql
    set search_path = pg_catalog, pg_temp
as $$
begin
    insert into gem.store values (store_name, class);
    execute format('revoke all on gem.%I from public', store_name);
    execute format('alter table gem.%I enable row level security', store_name);
    execute format(
        'create policy unexpired on gem.%I
             using (conversation_id >= gem.cutoff(%L))
             with check (conversation_id >= gem.cutoff(%L) and conversation_id < gem.horizon())',
        store_name, class, class);
    execute format('grant select, insert, update, delete on gem.%I to ${service}', store_name);
end
$$;

-- Called by migrations for each table that is not partitioned: says why it need not be, and gives the service its rights.
create procedure gem.declare_other(table_name text, reason text)
    language plpgsql
    set search_path = pg_catalog, pg_temp
as $$
begin
    insert into gem.other_table values (table_name, reason);
    execute format('revoke all on gem.%I from public', table_name);
    execute format('grant select, insert, update, delete on gem.%I to ${service}', table_name);
end
$$;

create function gem.partition_name(store_name text, day date) returns text
    language sql immutable strict
    return store_name || '_' || to_char(day, 'YYYYMMDD');

-- Whether a table is called like a partition of a store, attached or not.
create function gem.is_partition_name(table_name name, store_name text) returns boolean
    language sql immutable strict
    return table_name ~ ('^' || store_name || '_[0-9]{4}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])$');

-- The day in such a name.
create function gem.partition_day(table_name name) returns date
    language sql immutable strict
    return make_date(substr(right(table_name::text, 8), 1, 4)::integer, substr(right(table_name::text, 8), 5, 2)::integer, 1)
           + (right(table_name::text, 2)::integer - 1);

-- Makes the partitions of one UTC day in every store; returns how many were missing.
-- Attaching takes a weaker lock on the parent than creating in place does.
create function gem.create_partitions(day date) returns integer
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
    set lock_timeout = '100ms'
as $$
declare
    s record;
    made integer := 0;
    midnight timestamptz := day::timestamp at time zone 'UTC';
begin
    if day not between (gem.gem_now() at time zone 'UTC')::date - 1 and (gem.gem_now() at time zone 'UTC')::date + 31 then
        raise exception 'partitions are made for yesterday up to a month ahead' using errcode = 'GE001';
    end if;
    for s in select name from gem.store order by name loop
        if to_regclass(format('gem.%I', gem.partition_name(s.name, day))) is null then
            execute format('create table gem.%I (like gem.%I including defaults including constraints)',
                gem.partition_name(s.name, day), s.name);
            execute format('revoke all on gem.%I from public', gem.partition_name(s.name, day));
            execute format('alter table gem.%I attach partition gem.%I for values from (%L) to (%L)',
                s.name, gem.partition_name(s.name, day), gem.uuid7_floor(midnight), gem.uuid7_floor(midnight + interval '24 hours'));
            made := made + 1;
        end if;
    end loop;
    return made;
end
$$;

-- Drops one store's partition of one day when that day is due; false when it was not there. Refuses a younger one.
create function gem.drop_partition(store_name text, day date) returns boolean
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
    set lock_timeout = '100ms'
as $$
declare
    known text;
    due timestamptz;
begin
    select s.name, (day::timestamp at time zone 'UTC') + make_interval(hours => p.live_hours)
        into known, due
        from gem.store s join gem.policy p using (data_class) where s.name = store_name;
    if known is null then
        raise exception 'not a declared store' using errcode = 'GE002';
    end if;
    if gem.gem_now() < due then
        raise exception 'the partition of % is due at %', day, due using errcode = 'GE003';
    end if;
    if to_regclass(format('gem.%I', gem.partition_name(known, day))) is null then
        return false;
    end if;
    execute format('drop table gem.%I', gem.partition_name(known, day));
    return true;
end
$$;

-- Every table that looks like a partition, attached or not, with what it physically holds: row-level security does not
-- apply to the owner, so what is expired and hidden is counted here. Rows are the planner's estimate (-1: never analysed).
-- When its oldest row was stored is looked up for the oldest day of a store that holds anything: that is a scan.
create function gem.inventory()
    returns table (store text, data_class text, day date, attached boolean, estimated_rows bigint, bytes bigint,
                   oldest_at timestamptz, oldest_stored_at timestamptz, due_at timestamptz, breach_at timestamptz)
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
declare
    t record;
    seen text;
begin
    for t in
        select c.relname, c.oid, c.relispartition, c.reltuples::bigint as tuples, s.name, s.data_class as class,
               p.promised_hours, p.live_hours, gem.partition_day(c.relname) as of_day
        from pg_class c
        join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'gem'
        join gem.store s on gem.is_partition_name(c.relname, s.name)
        join gem.policy p using (data_class)
        where c.relkind = 'r'
        order by s.name, of_day
    loop
        store := t.name;
        data_class := t.class;
        day := t.of_day;
        attached := t.relispartition;
        estimated_rows := t.tuples;
        bytes := pg_total_relation_size(t.oid);
        due_at := (t.of_day::timestamp at time zone 'UTC') + make_interval(hours => t.live_hours);
        breach_at := (t.of_day::timestamp at time zone 'UTC') + make_interval(hours => t.promised_hours);
        execute format('select uuid_extract_timestamp(conversation_id) from gem.%I order by conversation_id limit 1', t.relname)
            into oldest_at;
        oldest_stored_at := null;
        if oldest_at is not null and t.name is distinct from seen then
            seen := t.name;
            execute format('select min(stored_at) from gem.%I', t.relname) into oldest_stored_at;
        end if;
        return next;
    end loop;
end
$$;

-- Tables of the schema that nobody declared and that are not known to be free of personal data.
create function gem.undeclared_tables() returns setof text
    language sql stable security definer
    set search_path = pg_catalog, pg_temp
begin atomic
    select c.relname::text
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'gem'
    where c.relkind in ('r', 'p', 'm') and not c.relispartition
      and not exists (select from gem.store s where c.relname = s.name or gem.is_partition_name(c.relname, s.name))
      and not exists (select from gem.other_table o where o.name = c.relname);
end;

-- Removes one conversation from every store of this database; returns how many rows went.
create function gem.erase_conversation(id uuid) returns bigint
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
declare
    s record;
    gone bigint;
    total bigint := 0;
begin
    for s in select name from gem.store order by name loop
        execute format('delete from gem.%I where conversation_id = $1', s.name) using id;
        get diagnostics gone = row_count;
        total := total + gone;
    end loop;
    return total;
end
$$;

-- The database's own clock, for the comparison of clocks.
create function gem.clock() returns timestamptz
    language sql stable security definer
    set search_path = pg_catalog, pg_temp
    return gem.gem_now();

grant execute on function gem.create_partitions(date), gem.drop_partition(text, date), gem.inventory(),
    gem.undeclared_tables(), gem.erase_conversation(uuid), gem.clock() to ${retention};
grant execute on function gem.erase_conversation(uuid) to ${service};
