-- Erasing by keyed hash: the retention service sees to it that an erased conversation is gone from every store of every
-- database, and needs to know no id for that. The key comes as HMAC's two padded keys (RFC 2104), with each call.

-- The UTC day of the conversation; null in rows of before this migration: any day up to that of erased_at.
alter table gem.erased add column day date;
update gem.other_table
    set why = 'keyed hashes and days; they name nobody without the key, and go when no backup can hold the conversation any more'
    where name = 'erased';

create function gem.day_of(conversation_id uuid) returns date
    language sql immutable strict parallel safe
    return (pg_catalog.uuid_extract_timestamp(conversation_id) at time zone 'UTC')::date;
grant execute on function gem.day_of(uuid) to ${service};

-- When the hash is of no use any more: a backup that holds the conversation would be older than what is promised.
create function gem.erased_until(day date, erased_at timestamptz) returns timestamptz
    language sql stable parallel safe
    return (select ((coalesce(day, (erased_at at time zone 'UTC')::date) + 1)::timestamp at time zone 'UTC')
                   + make_interval(hours => p.promised_hours)
            from gem.policy p where p.data_class = 'conversation');

create function gem.erased_ids() returns table (id_hash bytea, day date, erased_at timestamptz)
    language sql stable security definer
    set search_path = pg_catalog, pg_temp
begin atomic
    select e.id_hash, e.day, e.erased_at from gem.erased e
    where gem.gem_now() < gem.erased_until(e.day, e.erased_at);
end;

create function gem.forget_erased() returns bigint
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
declare
    gone bigint;
begin
    delete from gem.erased e where gem.gem_now() >= gem.erased_until(e.day, e.erased_at);
    get diagnostics gone = row_count;
    return gone;
end
$$;

create function gem.keyed_hash(id uuid, inner_key bytea, outer_key bytea) returns bytea
    language sql immutable strict parallel safe
    return pg_catalog.sha256(outer_key || pg_catalog.sha256(inner_key || pg_catalog.uuid_send(id)));

-- Every table that looks like a partition of this day, attached or not; of all days when none is given.
create function gem.partitions_of(of_day date) returns table (store text, day date, partition name)
    language sql stable
    set search_path = pg_catalog, pg_temp
begin atomic
    select s.name, gem.partition_day(c.relname), c.relname
    from gem.store s
    join pg_class c on gem.is_partition_name(c.relname, s.name)
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'gem'
    where c.relkind = 'r' and (of_day is null or c.relname = gem.partition_name(s.name, of_day))
    order by s.name, c.relname;
end;

-- The stores of which a day has bytes: those are worth writing anew.
create function gem.stores_with_bytes(of_day date) returns setof text
    language sql stable security definer
    set search_path = pg_catalog, pg_temp
begin atomic
    select p.store from gem.partitions_of(of_day) p
    where pg_relation_size(format('gem.%I', p.partition)::regclass) > 0
    order by p.store;
end;

-- Which rows of a store are erased: all but events that say nothing, which is how the others hear of the erasure.
create function gem.erasable(store text) returns text
    language sql immutable strict
    return 'conversation_id = any($1)' || case store when 'outbox' then ' and data <> ''{}''' else '' end;

create function gem.ids_hashed(hashes bytea[], inner_key bytea, outer_key bytea, of_day date) returns uuid[]
    language plpgsql stable
    set search_path = pg_catalog, pg_temp
as $$
declare
    p record;
    part uuid[];
    found_ids uuid[] := '{}';
begin
    for p in select * from gem.partitions_of(of_day) loop
        execute format(
            'with ids as materialized (select distinct conversation_id as id from gem.%I)
             select array_agg(id) from ids
             where gem.keyed_hash(id, $1, $2) in (select unnest($3)) and not id = any($4)', p.partition)
            into part using inner_key, outer_key, hashes, found_ids;
        found_ids := found_ids || coalesce(part, '{}');
    end loop;
    return found_ids;
end
$$;

-- How many rows of the conversations with these hashes are there, per partition that has any.
create function gem.find_hashed(hashes bytea[], inner_key bytea, outer_key bytea, of_day date)
    returns table (store text, day date, items bigint)
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp
as $$
declare
    p record;
    ids uuid[] := gem.ids_hashed(hashes, inner_key, outer_key, of_day);
begin
    if ids = '{}' then
        return;
    end if;
    for p in select * from gem.partitions_of(of_day) loop
        execute format('select count(*) from gem.%I where %s', p.partition, gem.erasable(p.store)) into items using ids;
        if items > 0 then
            store := p.store;
            day := p.day;
            return next;
        end if;
    end loop;
end
$$;

-- Removes them, keeps late events out from now on, and wakes whoever has one of them on a screen.
create function gem.erase_hashed(hashes bytea[], inner_key bytea, outer_key bytea, of_day date)
    returns table (store text, day date, items bigint)
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
    set lock_timeout = '2s'
as $$
declare
    p record;
    ids uuid[];
    part uuid[];
    touched uuid[] := '{}';
begin
    insert into gem.erased (id_hash, day) select h, of_day from unnest(hashes) as h on conflict do nothing;
    ids := gem.ids_hashed(hashes, inner_key, outer_key, of_day);
    if ids = '{}' then
        return;
    end if;
    for p in select * from gem.partitions_of(of_day) loop
        execute format(
            'with gone as (delete from gem.%I where %s returning conversation_id)
             select count(*), array_agg(distinct conversation_id) from gone', p.partition, gem.erasable(p.store))
            into items, part using ids;
        if items > 0 then
            touched := touched || part;
            store := p.store;
            day := p.day;
            return next;
        end if;
    end loop;
    perform pg_notify('gem', id::text) from (select distinct unnest(touched) as id) as woken;
end
$$;

-- ANALYZE keeps samples of a column's values in the catalogue, where neither an erasure nor a drop reaches their bytes.
-- Columns of text that no index is about hold what people said, or might: of these no samples are taken.
create procedure gem.keep_out_of_statistics(table_name text)
    language plpgsql
    set search_path = pg_catalog, pg_temp
as $$
declare
    a record;
begin
    for a in
        select t.attname
        from pg_attribute t
        where t.attrelid = format('gem.%I', table_name)::regclass and t.attnum > 0 and not t.attisdropped
          and t.atttypid in ('text'::regtype, 'varchar'::regtype, 'json'::regtype, 'jsonb'::regtype)
          and not exists (select from pg_index i where i.indrelid = t.attrelid and t.attnum = any(i.indkey))
    loop
        execute format('alter table only gem.%I alter column %I set statistics 0', table_name, a.attname);
    end loop;
end
$$;

do $$
declare
    t record;
begin
    for t in select p.partition as name from gem.partitions_of(null) p union all select s.name from gem.store s loop
        call gem.keep_out_of_statistics(t.name);
    end loop;
end
$$;

-- The two that make partitions, as before, and no samples are taken of what people say.
create or replace procedure gem.catch_up_partitions(store_name text)
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
        call gem.keep_out_of_statistics(gem.partition_name(store_name, day));
    end loop;
end
$$;

create or replace function gem.create_partitions(day date) returns integer
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
            call gem.keep_out_of_statistics(gem.partition_name(s.name, day));
            made := made + 1;
        end if;
    end loop;
    return made;
end
$$;

-- What a partition holds at this moment, as a number that changes with every row that comes, goes or changes.
create function gem.fingerprint(partition text) returns text
    language plpgsql
    set search_path = pg_catalog, pg_temp
as $$
declare
    print text;
begin
    execute format('select count(*) || '' '' || coalesce(bit_xor(hashtidextended(ctid, hashxid(xmin))), 0) from gem.%I',
        partition) into print;
    return print;
end
$$;

-- Writes one store's partition of one day anew, so that the bytes of deleted rows leave the data files; gives how many
-- rows it holds, null when it was not there. Refuses a day on which conversations may still be going on.
-- The rows are copied while everybody reads and writes: holding the lock for that would make every statement on the store
-- wait, since a generic plan locks all partitions. The lock is held only to see that nothing has changed meanwhile, and to
-- put the copy in place. A copy has no rows that only an old snapshot still sees; CLUSTER would keep these.
create function gem.rewrite_partition(store_name text, day date) returns bigint
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
    set lock_timeout = '100ms'
as $$
declare
    known text;
    attached boolean;
    old text;
    copy text;
    names text;
    midnight timestamptz := day::timestamp at time zone 'UTC';
    bounds uuid[] := array[gem.uuid7_floor(midnight), gem.uuid7_floor(midnight + interval '24 hours')];
    print text;
    total bigint;
begin
    select s.name into known from gem.store s where s.name = store_name;
    if known is null then
        raise exception 'not a declared store' using errcode = 'GE002';
    end if;
    if day > (gem.gem_now() at time zone 'UTC')::date - 2 then
        raise exception 'conversations of % may still be going on', day using errcode = 'GE004';
    end if;
    old := gem.partition_name(known, day);
    copy := old || '_copy';
    select c.relispartition into attached from pg_class c where c.oid = to_regclass(format('gem.%I', old));
    if attached is null then
        return null;
    end if;

    execute format('create table gem.%I (like gem.%I including defaults including constraints including generated
                    including indexes including storage including compression)', copy, known);
    execute format('revoke all on gem.%I from public', copy);
    execute format('alter table gem.%I add constraint of_one_day check (conversation_id >= %L and conversation_id < %L)',
        copy, bounds[1], bounds[2]);
    call gem.keep_out_of_statistics(copy);
    select string_agg(quote_ident(a.attname), ', ' order by a.attnum) into names
        from pg_attribute a
        where a.attrelid = format('gem.%I', known)::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '';
    -- One statement, so the copy and its fingerprint are of the same moment.
    execute format(
        'with copied as (insert into gem.%1$I (%2$s) select %2$s from gem.%3$I)
         select count(*) || '' '' || coalesce(bit_xor(hashtidextended(ctid, hashxid(xmin))), 0), count(*) from gem.%3$I',
        copy, names, old) into print, total;
    execute format('analyze gem.%I', copy);

    execute format('lock table only gem.%I in access exclusive mode', known);
    execute format('lock table only gem.%I in access exclusive mode', old);
    if gem.fingerprint(old) <> print then
        raise exception 'somebody wrote to it meanwhile' using errcode = '55P03';
    end if;
    execute format('drop table gem.%I', old);
    execute format('alter table gem.%I rename to %I', copy, old);
    if attached then
        execute format('alter table gem.%I attach partition gem.%I for values from (%L) to (%L)',
            known, old, bounds[1], bounds[2]);
    end if;
    execute format('alter table gem.%I drop constraint of_one_day', old);
    return total;
end
$$;

grant execute on function gem.erased_ids(), gem.forget_erased(), gem.find_hashed(bytea[], bytea, bytea, date),
    gem.erase_hashed(bytea[], bytea, bytea, date), gem.stores_with_bytes(date), gem.rewrite_partition(text, date)
    to ${retention};
