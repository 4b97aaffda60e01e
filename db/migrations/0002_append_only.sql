-- What happened stays as it was written: the timeline is evidence.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
create trigger case_events_append_only before update or delete on case_events
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger case_events_no_truncate before truncate on case_events
  for each statement execute function refuse_change();
--> statement-breakpoint
create trigger transfers_append_only before update or delete on transfers
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger transfers_no_truncate before truncate on transfers
  for each statement execute function refuse_change();
--> statement-breakpoint
-- Presence is worth nothing after a crash: it needs no write-ahead log.
alter table presence set unlogged;
