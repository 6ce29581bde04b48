-- The desk: for whom a conversation waits, and how its last agent left it.

-- Ids of a team and of agents, nothing of content. The team stays after closing: its handling times are measured by it.
alter table gem.live_conversation
    add column reserved_team  varchar,
    add column reserved_agent varchar,
    add column reserved_until timestamptz,
    add column left_agent     varchar,
    add column left_reason    varchar check (left_reason in ('TRANSFERRED', 'GONE')),
    add column left_client_id uuid;
