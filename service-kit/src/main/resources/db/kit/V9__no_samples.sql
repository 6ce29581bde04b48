-- ANALYZE of a whole database takes samples of the stores themselves and not only of their days, and of networks as well as of
-- words: both were found in the catalogue after their days had gone.

-- As before, and of networks too; with a day goes its store, which may have got a column since.
create or replace procedure gem.keep_out_of_statistics(table_name text)
    language plpgsql
    set search_path = pg_catalog, pg_temp
as $$
declare
    a record;
begin
    for a in
        select t.attrelid::regclass as relation, t.attname
        from pg_attribute t
        where (t.attrelid = format('gem.%I', table_name)::regclass
               or t.attrelid = (select i.inhparent from pg_inherits i
                                where i.inhrelid = format('gem.%I', table_name)::regclass))
          and t.attnum > 0 and not t.attisdropped and t.attstattarget is distinct from 0
          and t.atttypid in ('text'::regtype, 'varchar'::regtype, 'json'::regtype, 'jsonb'::regtype,
                             'inet'::regtype, 'cidr'::regtype)
          and not exists (select from pg_index i where i.indrelid = t.attrelid and t.attnum = any(i.indkey))
    loop
        execute format('alter table only %s alter column %I set statistics 0', a.relation, a.attname);
    end loop;
end
$$;

do $$
declare
    t record;
begin
    for t in
        select p.partition as name from gem.partitions_of(null) p
        union all
        select s.name from gem.store s where to_regclass(format('gem.%I', s.name)) is not null
    loop
        call gem.keep_out_of_statistics(t.name);
    end loop;
end
$$;

-- As before, and no samples are taken of what the store holds.
create or replace procedure gem.declare_store(store_name text, class text)
    language plpgsql
    set search_path = pg_catalog, pg_temp
as $$
begin
    insert into gem.store values (store_name, class);
    call gem.keep_out_of_statistics(store_name);
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
