-- How many agents are available, and how long who comes now will wait: not known before live chat has said so.
alter table gem.desk_availability add column agents integer, add column wait_seconds integer;
