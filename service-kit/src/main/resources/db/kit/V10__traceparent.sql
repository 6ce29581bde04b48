-- Of which trace the work was that wrote an event (W3C Trace Context, 55 characters), so that operators see its whole way.
-- Chance, and not derived from anybody; goes with the row. Versions before this one leave it out.
alter table gem.outbox add column traceparent text;
