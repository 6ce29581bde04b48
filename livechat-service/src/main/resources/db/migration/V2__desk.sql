-- The desk: for whom a conversation waits, how its last agent left it, and what its agent owes.

-- Ids of a team and of agents, nothing of content. The team stays after closing: its handling times are measured by it.
alter table gem.live_conversation
    add column reserved_team  varchar,
    add column reserved_agent varchar,
    add column reserved_until timestamptz,
    add column left_agent     varchar,
    add column left_reason    varchar check (left_reason in ('TRANSFERRED', 'GONE', 'UNANSWERED')),
    add column left_client_id uuid,
    add column owed_since     timestamptz,
    add column owed_first     boolean not null default false;
