CREATE TABLE "articles" (
	"shop_id" uuid NOT NULL,
	"sku" text NOT NULL,
	"name" text NOT NULL,
	"picture" text,
	"price" bigint NOT NULL,
	CONSTRAINT "articles_shop_id_sku_pk" PRIMARY KEY("shop_id","sku"),
	CONSTRAINT "articles_price" CHECK (price >= 0)
);
--> statement-breakpoint
ALTER TABLE "cases" DROP CONSTRAINT "cases_money";--> statement-breakpoint
ALTER TABLE "cases" DROP CONSTRAINT "cases_close_code";--> statement-breakpoint
ALTER TABLE "case_clocks" DROP CONSTRAINT "case_clocks_kind";--> statement-breakpoint
ALTER TABLE "outbox" DROP CONSTRAINT "outbox_kind";--> statement-breakpoint
ALTER TABLE "transfers" DROP CONSTRAINT "transfers_from";--> statement-breakpoint
ALTER TABLE "transfers" DROP CONSTRAINT "transfers_to";--> statement-breakpoint
ALTER TABLE "order_lines" DROP CONSTRAINT "order_lines_money";--> statement-breakpoint
ALTER TABLE "payments" DROP CONSTRAINT "payments_sum";--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "commission" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "paid_on_top" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "on_top" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_money" CHECK (money in ('held', 'awaiting_buyer_payment', 'refund_granted', 'refund_processing', 'refund_failed', 'refunded_partial', 'refunded_full', 'released'));--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_close_code" CHECK (close_code in ('refunded', 'refunded_partial', 'released', 'withdrawn', 'rejected', 'auto_approved', 'inactive_buyer', 'replaced', 'not_sent_back', 'received', 'not_paid'));--> statement-breakpoint
ALTER TABLE "case_clocks" ADD CONSTRAINT "case_clocks_kind" CHECK (kind in ('seller_answers', 'seller_concludes', 'seller_warned', 'offer_stands', 'info_awaited', 'buyer_reapplies', 'help_opens', 'inactivity', 'mediator_rules', 'appeal_window', 'execution_hold', 'grace', 'buyer_ships', 'return_arrives', 'seller_inspects', 'seller_ships', 'outbound_arrives', 'buyer_confirms', 'ship_back', 'courier_answers', 'buyer_answers_proof', 'buyer_pays', 'payment_reported', 'refund_reported', 'refund_unpayable'));--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_kind" CHECK (kind in ('live', 'refund', 'charge', 'whatsapp', 'parcel'));--> statement-breakpoint
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_from" CHECK (from_account in ('escrow', 'disputed', 'seller_balance', 'buyer_refund', 'buyer_balance', 'buyer_payment', 'platform_comp', 'freight', 'commission'));--> statement-breakpoint
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_to" CHECK (to_account in ('escrow', 'disputed', 'seller_balance', 'buyer_refund', 'buyer_balance', 'buyer_payment', 'platform_comp', 'freight', 'commission'));--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_money" CHECK (paid = qty * unit_price - discount and paid >= 0 and refunded between 0 and paid + paid_on_top and commission between 0 and paid);--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_sum" CHECK (captured > 0 and refunded >= 0 and released >= 0 and on_top >= 0 and refunded <= captured + on_top);--> statement-breakpoint
-- Cases that began before an article could be exchanged for another, and before commission was accounted for.
UPDATE "cases" SET "body" = jsonb_set(
  '{"commission": 0, "commissionBack": 0}'::jsonb || "body",
  '{goods}',
  '{"articles": [], "differences": [], "paidOnTop": 0, "payments": 0, "paying": false}'::jsonb || ("body" -> 'goods')
) WHERE "body" ? 'goods';
