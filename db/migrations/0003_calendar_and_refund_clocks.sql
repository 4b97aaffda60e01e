ALTER TABLE "case_clocks" DROP CONSTRAINT "case_clocks_kind";--> statement-breakpoint
ALTER TABLE "marketplaces" ADD COLUMN "calendar_version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "marketplaces" ADD COLUMN "calendar_applied" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "case_clocks" ADD CONSTRAINT "case_clocks_kind" CHECK (kind in ('seller_answers', 'seller_concludes', 'seller_warned', 'offer_stands', 'info_awaited', 'buyer_reapplies', 'help_opens', 'inactivity', 'mediator_rules', 'appeal_window', 'execution_hold', 'grace', 'refund_reported', 'refund_unpayable'));--> statement-breakpoint
-- Rows are replays of their events: what is new in a replay is new in the row.
UPDATE "cases" SET body = '{"overdue": 0, "compensated": 0}'::jsonb || body;
