-- Whether the resident was asked to rate the conversation, or has done so.
alter table gem.conversation
    add column rating_request text not null default 'NONE' check (rating_request in ('NONE', 'ASKED', 'GIVEN'));
update gem.conversation c set rating_request = 'GIVEN'
where exists (select from gem.rating r where r.conversation_id = c.conversation_id);
