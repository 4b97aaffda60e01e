-- An acceptance that was carried out is scheduled no longer: rows are replays of their events.
UPDATE "cases" SET body = body || '{"scheduled": null}'::jsonb
  WHERE return_state = 'accepted' and body #>> '{scheduled,verb}' = 'accept_return';--> statement-breakpoint
DELETE FROM "scheduled_acts" a USING "cases" c
  WHERE c.shop_id = a.shop_id and c.id = a.case_id and c.return_state = 'accepted' and a.verb = 'accept_return';
