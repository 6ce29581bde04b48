-- A drop asks for a lock that goes with no other, and while it waits for it everybody who comes after it waits too. It gives up
-- after a tenth of a second, but behind a reader of ten minutes it would ask over and over, and every insert that comes in
-- such a tenth is as much too late. So it knocks first: nothing is asked for while somebody stays in the table for long.

-- Whether a transaction holds one of these tables now and a fifth of a second later. Who inserts a row is gone by then.
create function gem.is_occupied(tables regclass[]) returns boolean
    language plpgsql volatile
    set search_path = pg_catalog, pg_temp
as $$
declare
    inside text[];
begin
    select array_agg(l.virtualtransaction) into inside
    from pg_locks l
    join pg_database d on d.oid = l.database and d.datname = current_database()
    where l.locktype = 'relation' and l.granted and l.relation = any (tables::oid[]) and l.pid <> pg_backend_pid();
    if inside is null then
        return false;
    end if;
    perform pg_sleep(0.2);
    return exists (
        select from pg_locks l
        join pg_database d on d.oid = l.database and d.datname = current_database()
        where l.locktype = 'relation' and l.granted and l.relation = any (tables::oid[])
          and l.virtualtransaction = any (inside));
end
$$;

-- As before, and knocks.
create or replace function gem.drop_partition(store_name text, day date) returns boolean
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
    set lock_timeout = '100ms'
as $$
declare
    known text;
    due timestamptz;
    partition regclass;
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
    partition := to_regclass(format('gem.%I', gem.partition_name(known, day)));
    if partition is null then
        return false;
    end if;
    if gem.is_occupied(array[format('gem.%I', known)::regclass, partition]) then
        raise exception 'somebody stays in it' using errcode = '55P03';
    end if;
    execute format('drop table %s', partition);
    return true;
end
$$;
