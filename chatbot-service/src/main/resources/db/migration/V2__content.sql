-- What Gem answers from: every revision of every article, the versions that were live, and what trainers work on. Nothing
-- here came from a resident but phrasings that a trainer wrote and declared free of personal data.

-- History, append-only. Without a body the topic was taken away.
create table gem.article_revision (
    revision bigint      generated always as identity primary key,
    topic    text        not null,
    body     text,
    origin   text        not null check (origin in ('SHIPPED', 'EDITED', 'IMPORTED')),
    made_by  text        not null,
    made_at  timestamptz not null,
    note     text
);
create index on gem.article_revision (topic, revision);
call gem.declare_other('article_revision', 'articles, with the trainer who wrote them');

create table gem.content_version (
    number       integer     primary key,
    state        text        not null check (state in ('PROPOSED', 'LIVE', 'PAST', 'WITHDRAWN')),
    based_on     integer     references gem.content_version,
    fingerprint  text        not null,
    note         text,
    made_by      text        not null,
    made_at      timestamptz not null,
    published_by text,
    published_at timestamptz,
    changed      text        not null,
    outcome      text
);
create unique index one_version_is_live on gem.content_version (state) where state = 'LIVE';
create unique index one_version_is_proposed on gem.content_version (state) where state = 'PROPOSED';
call gem.declare_other('content_version', 'versions of the content, with who made and published them');

create table gem.content_version_article (
    version  integer not null references gem.content_version,
    topic    text    not null,
    revision bigint  not null references gem.article_revision,
    primary key (version, topic)
);
call gem.declare_other('content_version_article', 'which articles a version has');

-- The working copy of all trainers: what differs from the live version.
create table gem.article_draft (
    topic    text   primary key,
    revision bigint not null references gem.article_revision
);
call gem.declare_other('article_draft', 'articles that trainers are working on');

-- The last evaluation of the drafts.
create table gem.draft_evaluation (
    one         boolean     primary key default true check (one),
    drafts      text        not null,
    state       text        not null check (state in ('RUNNING', 'DONE', 'FAILED')),
    fingerprint text,
    started_by  text        not null,
    started_at  timestamptz not null,
    taken_at    timestamptz,
    finished_at timestamptz,
    outcome     text
);
call gem.declare_other('draft_evaluation', 'scores of drafts on questions that the product ships');

-- What was learned from a content, so that every replica answers by the same model and none has to learn at its start.
create table gem.topic_model (
    fingerprint text        primary key,
    model       bytea       not null,
    made_at     timestamptz not null
);
call gem.declare_other('topic_model', 'weights learned from phrasings');

-- The sets of article files that this database has taken in.
create table gem.shipped_content (
    fingerprint text        primary key,
    taken_in_at timestamptz not null
);
call gem.declare_other('shipped_content', 'hashes of shipped article files');

-- What a trainer made of a question that Gem did not answer well. It goes with the conversation.
create table gem.question_review (
    conversation_id uuid        not null,
    seq             integer     not null,
    outcome         text        not null check (outcome in ('LABELLED', 'OUT_OF_SCOPE', 'DISMISSED')),
    topic           text,
    reviewed_by     text        not null,
    reviewed_at     timestamptz not null,
    stored_at       timestamptz not null default clock_timestamp(),
    primary key (conversation_id, seq)
) partition by range (conversation_id);
call gem.declare_store('question_review', 'conversation');

-- The inbox looks for these among all messages.
create index message_not_answered on gem.message (kind) where kind in ('UNKNOWN', 'CLARIFICATION');
