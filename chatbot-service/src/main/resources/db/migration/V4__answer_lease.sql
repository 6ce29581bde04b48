-- Questions that stand in the log while a language model is still putting their answer into words. The row holds the
-- article itself: when the replica that speaks dies, another appends that.
create table gem.answer_lease (
    conversation_id uuid        not null,
    question_seq    integer     not null,
    epoch           integer     not null,
    plain           jsonb       not null,
    due_at          timestamptz not null,
    stored_at       timestamptz not null default clock_timestamp(),
    primary key (conversation_id, question_seq)
) partition by range (conversation_id);
call gem.declare_store('answer_lease', 'conversation');
