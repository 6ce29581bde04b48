-- The restore gate: a database that came back from the past shows nothing until what had expired or was erased is gone
-- again. The retention service counts here and in its own database; a database that lacks counts has been put back.
create table gem.gate (
    one           boolean     primary key default true check (one),
    counter       bigint      not null default 0,
    counted_at    timestamptz not null default gem.gem_now(),
    closed_because text        check (closed_because ~ '^[a-z-]+$')
);

-- The same beside each term, so that a policy reads one row for a look-up and not two: joining them cost half as much again.
-- A class of data that comes later is hidden until the next count.
alter table gem.policy add column shown_until timestamptz not null default '-infinity';
create function gem.tell_policies() returns trigger
    language plpgsql
    set search_path = pg_catalog, pg_temp
as $$
begin
    update gem.policy set shown_until =
        case when new.closed_because is null then new.counted_at + interval '26 hours' else '-infinity' end;
    return null;
end
$$;
create trigger gate_tells_policies after insert or update on gem.gate
    for each row execute function gem.tell_policies();

insert into gem.gate default values;
call gem.declare_other('gate', 'a counter and a moment');
revoke insert, update, delete on gem.gate from ${service};

-- Also shut when nobody counted for 26 hours: a base backup that is put back is shut before anybody has looked at it,
-- and a retention service that is away for a night shuts nothing.
create function gem.is_open(gate gem.gate) returns boolean
    language sql stable parallel safe
    return gate.closed_because is null and gate.counted_at >= gem.gem_now() - interval '26 hours';

-- Class 57 of the SQL states, operator intervention: callers treat it as an outage, which passes.
create function gem.refuse_while_shut() returns uuid
    language plpgsql volatile
as $$
begin
    raise exception 'the restore gate is shut' using errcode = '57GE0';
end
$$;

-- The oldest id that may be seen, which every policy asks for: refused while the gate is shut. An error and not an empty
-- answer, so that nobody is told that a conversation is gone while it only cannot be looked at.
create or replace function gem.cutoff(class text) returns uuid
    language sql stable parallel safe
    return (select case when p.shown_until >= gem.gem_now()
                        then gem.uuid7_floor(gem.gem_now() - make_interval(hours => p.promised_hours))
                        else gem.refuse_while_shut() end
            from gem.policy p where p.data_class = class);

grant execute on function gem.is_open(gem.gate), gem.refuse_while_shut() to ${service};

-- What the retention service compares, with where this database runs: both change when it is restored, promoted or moved.
create function gem.look_at_gate()
    returns table (counter bigint, closed_because text, is_open boolean, system_identifier bigint, timeline text,
                   clock timestamptz)
    language sql volatile security definer
    set search_path = pg_catalog, pg_temp
begin atomic
    select g.counter, g.closed_because, gem.is_open(g), (select c.system_identifier from pg_control_system() c),
           left(pg_walfile_name(pg_current_wal_lsn()), 8), gem.gem_now()
    from gem.gate g;
end;

-- Keeps the first reason.
create function gem.close_gate(reason text) returns void
    language sql volatile security definer
    set search_path = pg_catalog, pg_temp
begin atomic
    update gem.gate set closed_because = coalesce(closed_because, reason);
end;

-- Counts where the gate is open; an open gate is never the by-product of counting.
create function gem.count_gate(next bigint) returns void
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    update gem.gate g set counter = next, counted_at = gem.gem_now() where gem.is_open(g) and g.counter <= next;
    if not found then
        raise exception 'a gate that is shut, or ahead, is not counted' using errcode = 'GE020';
    end if;
end
$$;

-- Opens the gate. Refuses while a day that is due is still there: nobody is believed who says that it was dropped.
create function gem.open_gate(next bigint) returns void
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
begin
    perform 1
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'gem'
    join gem.store s on gem.is_partition_name(c.relname, s.name)
    join gem.policy p using (data_class)
    where c.relkind = 'r'
      and gem.gem_now() >= (gem.partition_day(c.relname)::timestamp at time zone 'UTC') + make_interval(hours => p.live_hours);
    if found then
        raise exception 'a day that is due is still there' using errcode = 'GE021';
    end if;
    update gem.gate g set counter = next, counted_at = gem.gem_now(), closed_because = null where g.counter <= next;
    if not found then
        raise exception 'a gate that is ahead is not counted' using errcode = 'GE020';
    end if;
end
$$;

grant execute on function gem.look_at_gate(), gem.close_gate(text), gem.count_gate(bigint), gem.open_gate(bigint)
    to ${retention};
