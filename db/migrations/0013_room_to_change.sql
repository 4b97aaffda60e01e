ALTER TABLE "cases" ADD COLUMN "evidence_count" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
update cases c set evidence_count = held.files
from (select shop_id, case_id, count(*)::int as files from evidence where case_id is not null group by 1, 2) held
where held.shop_id = c.shop_id and held.case_id = c.id;
--> statement-breakpoint
-- Every act rewrites its case and often a deadline of it: with room on the page neither indexes nor other pages follow.
alter table cases set (fillfactor = 70);
--> statement-breakpoint
alter table case_clocks set (fillfactor = 80);
