-- An erasure says by the one SQL clock when it was asked for, as every row does: it is compared with what was stored and with
-- the term. Until now it was the server's own time, which is another once the owner has moved the clock.
alter table gem.erased alter column erased_at set default gem.written_at();
