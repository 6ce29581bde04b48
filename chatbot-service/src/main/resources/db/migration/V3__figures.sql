-- Figures for the municipality, which stay when the conversations that they were counted from are gone. They name nobody:
-- no conversation, no words, no moment finer than a day. Days are those of the Netherlands. The empty topic is the whole
-- day, with what belongs to no topic.
create table gem.figure (
    day         date    not null,
    topic       text    not null,
    asked       integer not null check (asked >= 0),
    answered    integer not null check (answered >= 0),
    clarified   integer not null check (clarified >= 0),
    unknown     integer not null check (unknown >= 0),
    handed_over integer not null check (handed_over >= 0),
    helpful     integer not null check (helpful >= 0),
    not_helpful integer not null check (not_helpful >= 0),
    primary key (day, topic)
);
call gem.declare_other('figure', 'counts per day and topic; they name nobody');

-- The first moment of the day before yesterday: figures of days before it are not counted again.
create function gem.figures_open_since() returns timestamptz
    language sql stable parallel safe
    return ((gem.gem_now() at time zone 'Europe/Amsterdam')::date - 2)::timestamp at time zone 'Europe/Amsterdam';
grant execute on function gem.figures_open_since() to ${service};
