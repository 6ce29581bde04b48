-- The proof of deletion: numbered entries, each with the hash of the one before. Dates and counts, no ids, no content.
-- The service may add and read; it may not change or remove, and the table refuses that to everybody.
create table gem.ledger (
    n             bigint      primary key check (n > 0),
    at            timestamptz not null,
    kind          varchar     not null check (kind in ('intent', 'dropped', 'failed', 'head')),
    store         varchar     not null check (store ~ '^[a-z_.]+$'),
    day           date        not null,
    items         bigint      not null check (items >= -1),
    cutoff        timestamptz not null,
    previous_hash varchar     not null check (previous_hash ~ '^[0-9a-f]{64}$'),
    hash          varchar     not null unique check (hash ~ '^[0-9a-f]{64}$')
);
create index ledger_store_day on gem.ledger (store, day);
call gem.declare_other('ledger', 'dates and counts per store');
revoke update, delete, truncate on gem.ledger from ${service};

create function gem.refuse_change() returns trigger
    language plpgsql
    set search_path = pg_catalog, pg_temp
as $$
begin
    raise exception 'the ledger is only ever added to' using errcode = 'GE010';
end
$$;
create trigger ledger_is_kept before update or delete or truncate on gem.ledger
    for each statement execute function gem.refuse_change();

-- Two writers at once would make a fork: an entry follows the last one or is refused.
create function gem.refuse_fork() returns trigger
    language plpgsql
    set search_path = pg_catalog, pg_temp
as $$
declare
    last record;
begin
    select l.n, l.hash into last from gem.ledger l order by l.n desc limit 1;
    if new.n <> coalesce(last.n, 0) + 1 or new.previous_hash <> coalesce(last.hash, repeat('0', 64)) then
        raise exception 'an entry follows the last one' using errcode = 'GE011';
    end if;
    return new;
end
$$;
create trigger ledger_is_a_chain before insert on gem.ledger
    for each row execute function gem.refuse_fork();
