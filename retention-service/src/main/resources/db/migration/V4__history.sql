-- The highest age that verification saw in a store on a day, in seconds, beside the term that held then. Figures about stores,
-- nothing about anybody. Kept 13 months.
create table gem.store_history (
    store       varchar not null,
    day         date    not null,
    oldest_age  bigint  not null check (oldest_age >= 0),
    term        bigint  not null check (term > 0),
    primary key (store, day)
);
call gem.declare_other('store_history', 'ages and terms per store and day');

-- In which stores a canary was put on which day, to know later whether it went too early. Kept 60 days.
create table gem.canary (
    store varchar not null,
    day   date    not null,
    primary key (store, day)
);
call gem.declare_other('canary', 'days on which an invented conversation was made');
