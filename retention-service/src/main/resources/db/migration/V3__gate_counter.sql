-- The ledger's side of the restore gates: what was last counted in each database, where it ran then, and whether the
-- ledger says that its gate is shut. Not in the ledger itself: a count a minute would drown the entries about deletion.
create table gem.gate_counter (
    database          varchar primary key check (database ~ '^[a-z_]+$'),
    counter           bigint  not null check (counter >= 0),
    system_identifier bigint  not null,
    timeline          varchar not null,
    shut              boolean not null
);
call gem.declare_other('gate_counter', 'a counter per database');

alter table gem.ledger drop constraint if exists ledger_kind_check;
alter table gem.ledger add constraint ledger_kind_check check (kind in (
    'intent', 'dropped', 'failed', 'head', 'erasing', 'erased', 'rewriting', 'rewritten',
    'gate-closed', 'gate-opened', 'ledger-behind'));
