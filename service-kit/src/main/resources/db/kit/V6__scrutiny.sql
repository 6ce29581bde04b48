-- What verification needs to see of a database beside the age of its rows: everything that would let something personal stay
-- unseen, be read by the wrong role, or leave through the server's own log.

-- When a row is written, by the one SQL clock: real time unless the owner has moved it.
create function gem.written_at() returns timestamptz
    language sql volatile
    return pg_catalog.clock_timestamp() + (gem.gem_now() - pg_catalog.now());
grant execute on function gem.written_at() to ${service};

do $$
declare
    s record;
begin
    for s in select name from gem.store where to_regclass(format('gem.%I', name)) is not null loop
        execute format('alter table gem.%I alter column stored_at set default gem.written_at()', s.name);
    end loop;
end
$$;

-- As before, and a row says by the one clock when it was written.
create or replace procedure gem.declare_store(store_name text, class text)
    language plpgsql
    set search_path = pg_catalog, pg_temp
as $$
begin
    insert into gem.store values (store_name, class);
    execute format('alter table gem.%I alter column stored_at set default gem.written_at()', store_name);
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

-- Columns outside the stores that look personal by their name or type and are not, each with the reason why.
create table gem.declared_column (
    table_name  text not null,
    column_name text not null,
    why         text not null check (why <> ''),
    primary key (table_name, column_name)
);
call gem.declare_other('declared_column', 'names of columns');
revoke insert, update, delete on gem.declared_column from ${service};

-- Called by migrations for each such column.
create procedure gem.declare_column(in_table text, in_column text, reason text)
    language plpgsql
    set search_path = pg_catalog, pg_temp
as $$
begin
    insert into gem.declared_column values (in_table, in_column, reason);
end
$$;
call gem.declare_column('other_table', 'name', 'name of a table');
call gem.declare_column('store', 'name', 'name of a table');
call gem.declare_column('declared_column', 'table_name', 'name of a table');
call gem.declare_column('declared_column', 'column_name', 'name of a column');
call gem.declare_column('access_log', 'person', 'a member of staff; goes after 13 months');
call gem.declare_column('access_log', 'name', 'a member of staff; goes after 13 months');
call gem.declare_column('access_log', 'reason', 'why a member of staff read; goes after 13 months');

create function gem.looks_personal(column_name name, type_name text) returns boolean
    language sql immutable strict parallel safe
    return type_name in ('inet', 'cidr', 'macaddr')
        or lower(column_name) ~ ('(^|_)(text|texts|message|messages|content|comment|body|question|answer|remark|note|reason|'
            || 'email|mail|phone|telephone|ip|address|network|user_agent|useragent|token|password|name|firstname|lastname|'
            || 'person|birth|bsn|iban)(_|$)');

-- Tables that nobody declared and that are not known to be free of personal data: in this schema, or in any other that is not
-- the server's own, where nobody can declare one.
create or replace function gem.undeclared_tables() returns setof text
    language sql stable security definer
    set search_path = pg_catalog, pg_temp
begin atomic
    select case n.nspname when 'gem' then '' else n.nspname || '.' end || c.relname
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'm', 'f') and not c.relispartition
      and n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
      and not (n.nspname = 'gem'
               and (exists (select from gem.store s where c.relname = s.name or gem.is_partition_name(c.relname, s.name))
                    or exists (select from gem.other_table o where o.name = c.relname)));
end;

-- As before. A row that was written before the day of its id has an id that postpones its end. Of the oldest day of a store
-- that holds anything all rows are looked at, and of every small day; of a large younger day, which is a scan, only when it
-- is its turn: one in 29 each five minutes. A day that is dropped meanwhile is left out; one that belongs to another owner cannot
-- be read, and is reported for that.
create or replace function gem.inventory()
    returns table (store text, data_class text, day date, attached boolean, estimated_rows bigint, bytes bigint,
                   oldest_at timestamptz, oldest_stored_at timestamptz, due_at timestamptz, breach_at timestamptz)
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
declare
    small constant bigint := 4 * 1024 * 1024;
    turn constant integer := floor(extract(epoch from gem.gem_now()) / 300)::bigint % 29;
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
        due_at := (t.of_day::timestamp at time zone 'UTC') + make_interval(hours => t.live_hours);
        breach_at := (t.of_day::timestamp at time zone 'UTC') + make_interval(hours => t.promised_hours);
        oldest_stored_at := null;
        begin
            execute format('select uuid_extract_timestamp(conversation_id) from gem.%I order by conversation_id limit 1', t.relname)
                into oldest_at;
            bytes := pg_total_relation_size(t.oid);
            if oldest_at is not null
               and (t.name is distinct from seen or bytes <= small or (t.of_day - date '2000-01-01') % 29 = turn) then
                seen := t.name;
                execute format('select min(stored_at) from gem.%I', t.relname) into oldest_stored_at;
            end if;
        exception
            when undefined_table then
                continue;
            when insufficient_privilege then
                oldest_at := null;
        end;
        return next;
    end loop;
end
$$;

-- What is out of order in the structure of this database, each with its kind, by the words that the retention service knows,
-- and where. Nothing of a row's content.
create function gem.irregularities() returns table (kind text, subject text)
    language sql stable security definer
    set search_path = pg_catalog, pg_temp
begin atomic
    with store as (
        select s.name, s.data_class, c.oid, c.relkind, c.relowner, c.relrowsecurity, c.relforcerowsecurity
        from gem.store s
        join pg_class c on c.relname = s.name and c.relnamespace = 'gem'::regnamespace),
    part as (
        select s.name as store, c.oid, n.nspname, c.relname, c.relkind, c.relowner, i.inhdetachpending,
               pg_get_expr(c.relpartbound, c.oid) as bound
        from store s
        join pg_inherits i on i.inhparent = s.oid
        join pg_class c on c.oid = i.inhrelid
        join pg_namespace n on n.oid = c.relnamespace),
    -- A day of a store, attached or not: rights on it let a reader around the policy of its store.
    day as (
        select c.oid, c.relname, c.relowner
        from gem.store s
        join pg_class c on c.relnamespace = 'gem'::regnamespace and c.relkind = 'r' and gem.is_partition_name(c.relname, s.name)
        union
        select oid, relname, relowner from part),
    other as (
        select c.oid, case n.nspname when 'gem' then '' else n.nspname || '.' end || c.relname as name,
               case n.nspname when 'gem' then c.relname end as in_gem
        from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p', 'm', 'f') and not c.relispartition
          and n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
          and not (n.nspname = 'gem'
                   and exists (select from gem.store s where c.relname = s.name or gem.is_partition_name(c.relname, s.name)))),
    granted as (
        select r.relname, a.grantee
        from (select oid, relname, relowner from day
              union select oid, name, relowner from store) r
        join pg_class c on c.oid = r.oid
        cross join lateral (
            select (aclexplode(c.relacl)).grantee
            union
            select (aclexplode(t.attacl)).grantee from pg_attribute t where t.attrelid = c.oid and t.attacl is not null) a
        where a.grantee <> r.relowner
          and not (exists (select from store s where s.oid = r.oid)
                   and a.grantee = (select u.oid from pg_roles u where u.rolname = '${service}'))),
    foreigners as (
        select relname from granted
        union
        select r.relname
        from (select relname, relowner from day union select name, relowner from store) r
        where r.relowner <> (select n.nspowner from pg_namespace n where n.nspname = 'gem')),
    wanted (name, good) as (
        values ('debug_print_parse', '{off}'::text[]), ('debug_print_plan', '{off}'), ('debug_print_rewritten', '{off}'),
               ('fsync', '{on}'), ('log_connections', '{"",off}'), ('log_disconnections', '{off}'),
               ('log_error_verbosity', '{terse}'), ('log_hostname', '{off}'), ('log_min_duration_sample', '{-1}'),
               ('log_min_duration_statement', '{-1}'), ('log_min_error_statement', '{panic}'),
               ('log_min_messages', '{log,fatal,panic}'),
               ('log_parameter_max_length', '{0}'), ('log_parameter_max_length_on_error', '{0}'),
               ('log_statement', '{none}'), ('log_transaction_sample_rate', '{0}'), ('wal_recycle', '{off}'))
    select 'no-row-security', s.name::text from store s where not s.relrowsecurity
    union all
    select 'policy-altered', s.name from store s
    where s.relrowsecurity and (s.relforcerowsecurity or 1 <> (
        select count(*) filter (
                   where p.polname = 'unexpired' and p.polcmd = '*' and p.polpermissive and p.polroles = '{0}'::oid[]
                     and pg_get_expr(p.polqual, p.polrelid)
                         = format('(conversation_id >= gem.cutoff(%L::text))', s.data_class)
                     and pg_get_expr(p.polwithcheck, p.polrelid)
                         = format('((conversation_id >= gem.cutoff(%L::text)) AND (conversation_id < gem.horizon()))', s.data_class))
               + 2 * count(*) filter (where p.polname <> 'unexpired')
        from pg_policy p where p.polrelid = s.oid))
    union all
    select 'store-not-partitioned', s.name from store s where s.relkind <> 'p'
    union all
    select 'foreign-rights', relname::text from foreigners
    union all
    select 'default-partition', p.store || ' ' || p.relname from part p where p.bound = 'DEFAULT'
    union all
    select 'foreign-partition', p.store || ' ' || p.relname from part p
    where p.bound is distinct from 'DEFAULT'
      and (p.nspname <> 'gem' or p.relkind <> 'r' or not gem.is_partition_name(p.relname, p.store)
           or p.bound is distinct from format('FOR VALUES FROM (%L) TO (%L)',
                gem.uuid7_floor(gem.partition_day(p.relname)::timestamp at time zone 'UTC'),
                gem.uuid7_floor((gem.partition_day(p.relname) + 1)::timestamp at time zone 'UTC')))
    union all
    select 'detach-pending', p.store || ' ' || p.relname from part p where p.inhdetachpending
    union all
    select 'foreign-key', k.conname || ' on ' || t.relname
    from pg_constraint k
    join pg_class t on t.oid = k.conrelid
    where k.contype = 'f' and k.conparentid = 0
      and k.confrelid in (select oid from store union select oid from part)
    union all
    select 'strong-role', r.rolname::text
    from pg_roles r
    where r.rolname in ('${service}', '${retention}')
      and (r.rolsuper or r.rolbypassrls
           or pg_has_role(r.oid, (select n.nspowner from pg_namespace n where n.nspname = 'gem'), 'member')
           or exists (select from pg_class c where c.relowner = r.oid))
    union all
    select 'large-objects', count(*)::text from pg_largeobject_metadata having count(*) > 0
    union all
    select 'personal-column', o.name || '.' || a.attname
    from other o
    join pg_attribute a on a.attrelid = o.oid and a.attnum > 0 and not a.attisdropped
    join pg_type y on y.oid = a.atttypid
    where gem.looks_personal(a.attname, y.typname)
      and not exists (select from gem.declared_column d where d.table_name = o.in_gem and d.column_name = a.attname)
    union all
    select 'postgres-drifted', w.name from wanted w
    where not coalesce(current_setting(w.name, true) = any (w.good), true)
       or exists (select from pg_db_role_setting o, unnest(o.setconfig) as one (setting)
                  where o.setdatabase in (0, (select d.oid from pg_database d where d.datname = current_database()))
                    and split_part(one.setting, '=', 1) = w.name
                    and not split_part(one.setting, '=', 2) = any (w.good))
    union all
    select 'postgres-drifted', 'auto_explain.log_min_duration'
    where coalesce(current_setting('auto_explain.log_min_duration', true), '-1') <> '-1';
end;

-- The canary: a conversation that nobody held, one a day, the oldest that its day can have. Its id follows from the day, so
-- nobody has to keep it.
create function gem.canary_id(day date) returns uuid
    language sql immutable strict parallel safe
    return overlay(gem.uuid7_floor(day::timestamp at time zone 'UTC')::text placing '7ca0-8ca0-ca0ca0ca0ca0' from 15)::uuid;

-- Where canaries are now, physically, attached or not.
create function gem.canary_traces() returns table (store text, day date)
    language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp
as $$
declare
    t record;
    found_one boolean;
begin
    for t in
        select c.relname, s.name, gem.partition_day(c.relname) as of_day
        from pg_class c
        join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'gem'
        join gem.store s on gem.is_partition_name(c.relname, s.name)
        where c.relkind = 'r'
    loop
        begin
            execute format('select exists (select from gem.%I where conversation_id = gem.canary_id($1))', t.relname)
                into found_one using t.of_day;
        exception when undefined_table or insufficient_privilege then
            continue;
        end;
        if found_one then
            store := t.name;
            day := t.of_day;
            return next;
        end if;
    end loop;
end
$$;

grant execute on function gem.irregularities(), gem.canary_traces() to ${retention};
