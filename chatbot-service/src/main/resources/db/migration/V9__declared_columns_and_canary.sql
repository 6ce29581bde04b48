-- Columns that look personal by their name: no resident is in them.
call gem.declare_column('article_revision', 'body', 'text of an article');
call gem.declare_column('article_revision', 'note', 'what a trainer says of a change to an article');
call gem.declare_column('content_version', 'note', 'what a trainer says of a version of the articles');

-- Puts today's canary into every store where it does no harm, through the same partitions as a resident's conversation, and
-- says where it is. It is closed, not for training, its figures are not counted, and no token opens it. What live chat and the
-- relay take from, or a member of staff acts on, has none: a canary there would be handled.
create function gem.make_canary() returns table (store text, day date)
    language plpgsql security definer
    set search_path = pg_catalog, pg_temp
as $$
declare
    today constant date := (gem.gem_now() at time zone 'UTC')::date;
    id constant uuid := gem.canary_id(today);
    client constant uuid := gen_random_uuid();
begin
    insert into gem.conversation (conversation_id, token_hash, language, owner, epoch, last_seq, training)
        values (id, sha256(gen_random_uuid()::text::bytea), 'nl', 'CLOSED', 1, 2, false)
        on conflict do nothing;
    if found then
        insert into gem.message (conversation_id, seq, author, kind, text, sent_at, client_id)
            values (id, 1, 'RESIDENT', 'TEXT', 'Kanarie: een verzonnen vraag, om te zien of zij op tijd weg is.', gem.gem_now(), client),
                   (id, 2, 'SYSTEM', 'INFO', 'Kanarie: een verzonnen antwoord.', gem.gem_now(), null);
        insert into gem.command (conversation_id, client_id) values (id, client);
        insert into gem.feedback (conversation_id, seq, helpful, comment, given_at)
            values (id, 2, true, 'Kanarie: verzonnen feedback.', gem.gem_now());
        insert into gem.rating (conversation_id, score, comment, given_at)
            values (id, 3, 'Kanarie: verzonnen beoordeling.', gem.gem_now());
        insert into gem.handover (conversation_id, epoch, after_seq, history_shared, notice_version, requested_at)
            values (id, 1, 2, false, 'kanarie', 'epoch');
        insert into gem.refused_offer (conversation_id, client_id, reason) values (id, client, 'kanarie');
        insert into gem.question_review (conversation_id, seq, outcome, reviewed_by, reviewed_at)
            values (id, 1, 'DISMISSED', 'kanarie', gem.gem_now());
        insert into gem.resident_presence (conversation_id, seen_at, active_at) values (id, gem.gem_now(), gem.gem_now());
        insert into gem.request_origin (conversation_id, network) values (id, '192.0.2.0/24');
        insert into gem.access_conversation (conversation_id, n) values (id, 0);
    end if;
    return query select t.store, t.day from gem.canary_traces() t where t.day = today;
end
$$;
grant execute on function gem.make_canary() to ${retention};
