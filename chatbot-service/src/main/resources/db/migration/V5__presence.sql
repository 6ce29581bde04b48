-- Whether the resident is still there while a person has the conversation or is about to: written only then, by whichever
-- replica has a socket of the resident. No more than two moments, and they go with the conversation.
create table gem.resident_presence (
    conversation_id uuid        not null primary key,
    seen_at         timestamptz not null,
    active_at       timestamptz not null,
    stored_at       timestamptz not null default clock_timestamp()
) partition by range (conversation_id);
call gem.declare_store('resident_presence', 'conversation');
comment on column gem.resident_presence.seen_at is 'a socket of the resident was open';
comment on column gem.resident_presence.active_at is 'the resident typed, said something or answered that he is there';

-- Until when a silent resident, who was asked, has to give a sign of life.
alter table gem.conversation add column answer_by timestamptz;
