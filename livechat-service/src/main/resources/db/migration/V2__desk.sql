-- The desk: for whom a conversation waits.

-- Ids of a team and an agent, nothing of content. The team stays after closing: its handling times are measured by it.
alter table gem.live_conversation
    add column reserved_team  varchar,
    add column reserved_agent varchar,
    add column reserved_until timestamptz;
