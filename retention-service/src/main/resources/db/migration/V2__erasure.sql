-- Conversations that were erased on request: kept until no backup can hold them, so that a restore can be followed by
-- the same erasures again. Keyed hashes only.
create table gem.erasure (
    id_hash      varchar     primary key check (id_hash ~ '^[0-9a-f]{64}$'),
    day          date,
    requested_at timestamptz not null
);
call gem.declare_other('erasure',
    'keyed hashes and days; they name nobody without the key, and go when no backup can hold the conversation any more');

-- Where it is done: a look at that database found nothing any more. The bytes go later, when the day is closed.
create table gem.erasure_done (
    id_hash      varchar     not null references gem.erasure on delete cascade,
    place        varchar     not null check (place ~ '^[a-z]+$'),
    done_at      timestamptz not null,
    rewritten_at timestamptz,
    primary key (id_hash, place)
);
call gem.declare_other('erasure_done', 'keyed hashes, as in erasure, and names of databases');

-- Erasing has kinds of its own: the intent of a drop is open until that day is dropped, whatever is erased of it before.
alter table gem.ledger drop constraint ledger_kind_check;
alter table gem.ledger add constraint ledger_kind_check check (kind in
    ('intent', 'dropped', 'failed', 'head', 'erasing', 'erased', 'rewriting', 'rewritten'));
