CREATE TABLE "case_parcels" (
	"shop_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"case_id" uuid NOT NULL,
	"leg" text NOT NULL,
	"courier" text NOT NULL,
	"resi" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "case_parcels_shop_id_id_pk" PRIMARY KEY("shop_id","id"),
	CONSTRAINT "case_parcels_resi" UNIQUE("shop_id","resi"),
	CONSTRAINT "case_parcels_leg" CHECK (leg in ('return', 'outbound'))
);
--> statement-breakpoint
CREATE TABLE "parcel_scans" (
	"shop_id" uuid NOT NULL,
	"parcel_id" uuid NOT NULL,
	"external_id" text NOT NULL,
	"code" text NOT NULL,
	"note" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "parcel_scans_shop_id_parcel_id_external_id_pk" PRIMARY KEY("shop_id","parcel_id","external_id")
);
--> statement-breakpoint
CREATE TABLE "reputation_events" (
	"shop_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"case_id" uuid NOT NULL,
	"cause_seq" integer NOT NULL,
	"code" text NOT NULL,
	"delta" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "reputation_events_shop_id_id_pk" PRIMARY KEY("shop_id","id"),
	CONSTRAINT "reputation_events_once" UNIQUE("shop_id","case_id","cause_seq","code"),
	CONSTRAINT "reputation_events_code" CHECK (code in ('negligence', 'negligence_reversed', 'no_response', 'inspection_late'))
);
--> statement-breakpoint
CREATE TABLE "stock_levels" (
	"shop_id" uuid NOT NULL,
	"sku" text NOT NULL,
	"bin" text NOT NULL,
	"qty" integer NOT NULL,
	CONSTRAINT "stock_levels_shop_id_sku_bin_pk" PRIMARY KEY("shop_id","sku","bin"),
	CONSTRAINT "stock_levels_bin" CHECK (bin in ('customer', 'sellable', 'reserved', 'sent', 'quarantine', 'repair', 'damaged', 'destroyed', 'missing', 'sent_back', 'lost')),
	CONSTRAINT "stock_levels_qty" CHECK (qty >= 0 or bin = 'customer')
);
--> statement-breakpoint
CREATE TABLE "stock_moves" (
	"shop_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"case_id" uuid NOT NULL,
	"cause_seq" integer NOT NULL,
	"order_line_id" uuid NOT NULL,
	"sku" text NOT NULL,
	"qty" integer NOT NULL,
	"from_bin" text NOT NULL,
	"to_bin" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "stock_moves_shop_id_id_pk" PRIMARY KEY("shop_id","id"),
	CONSTRAINT "stock_moves_once" UNIQUE("shop_id","case_id","cause_seq","order_line_id","from_bin","to_bin"),
	CONSTRAINT "stock_moves_qty" CHECK (qty > 0 and from_bin <> to_bin),
	CONSTRAINT "stock_moves_from" CHECK (from_bin in ('customer', 'sellable', 'reserved', 'sent', 'quarantine', 'repair', 'damaged', 'destroyed', 'missing', 'sent_back', 'lost')),
	CONSTRAINT "stock_moves_to" CHECK (to_bin in ('customer', 'sellable', 'reserved', 'sent', 'quarantine', 'repair', 'damaged', 'destroyed', 'missing', 'sent_back', 'lost'))
);
--> statement-breakpoint
ALTER TABLE "cases" DROP CONSTRAINT "cases_kind";--> statement-breakpoint
ALTER TABLE "cases" DROP CONSTRAINT "cases_reason";--> statement-breakpoint
ALTER TABLE "cases" DROP CONSTRAINT "cases_close_code";--> statement-breakpoint
ALTER TABLE "cases" DROP CONSTRAINT "cases_seller_bucket";--> statement-breakpoint
ALTER TABLE "cases" DROP CONSTRAINT "cases_mediator_bucket";--> statement-breakpoint
ALTER TABLE "case_clocks" DROP CONSTRAINT "case_clocks_kind";--> statement-breakpoint
ALTER TABLE "outbox" DROP CONSTRAINT "outbox_kind";--> statement-breakpoint
ALTER TABLE "transfers" DROP CONSTRAINT "transfers_from";--> statement-breakpoint
ALTER TABLE "transfers" DROP CONSTRAINT "transfers_to";--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "return_state" text DEFAULT 'none' NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "outbound_state" text DEFAULT 'none' NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "trace_state" text DEFAULT 'none' NOT NULL;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "negligence" text DEFAULT 'none' NOT NULL;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "category" text DEFAULT 'lainnya' NOT NULL;--> statement-breakpoint
ALTER TABLE "shops" ADD COLUMN "return_address" text;--> statement-breakpoint
ALTER TABLE "case_parcels" ADD CONSTRAINT "case_parcels_shop_id_case_id_cases_shop_id_id_fk" FOREIGN KEY ("shop_id","case_id") REFERENCES "public"."cases"("shop_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parcel_scans" ADD CONSTRAINT "parcel_scans_shop_id_parcel_id_case_parcels_shop_id_id_fk" FOREIGN KEY ("shop_id","parcel_id") REFERENCES "public"."case_parcels"("shop_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reputation_events" ADD CONSTRAINT "reputation_events_shop_id_case_id_cases_shop_id_id_fk" FOREIGN KEY ("shop_id","case_id") REFERENCES "public"."cases"("shop_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_levels" ADD CONSTRAINT "stock_levels_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_moves" ADD CONSTRAINT "stock_moves_shop_id_case_id_cases_shop_id_id_fk" FOREIGN KEY ("shop_id","case_id") REFERENCES "public"."cases"("shop_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_parcels_case" ON "case_parcels" USING btree ("shop_id","case_id");--> statement-breakpoint
CREATE INDEX "reputation_events_shop" ON "reputation_events" USING btree ("shop_id","at");--> statement-breakpoint
CREATE INDEX "cases_travelling" ON "cases" USING btree ("shop_id","id") WHERE return_state = 'in_transit' or outbound_state = 'shipped' or trace_state in ('with_courier', 'found');--> statement-breakpoint
CREATE INDEX "cases_contested" ON "cases" USING btree ("shop_id","seller_sort_at","id") WHERE return_state = 'contested';--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_return" CHECK (return_state in ('none', 'awaiting_buyer_ship', 'in_transit', 'arrived', 'inspecting', 'accepted', 'contested', 'rejected', 'lost', 'expired', 'returned_to_buyer'));--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_outbound" CHECK (outbound_state in ('none', 'awaiting_stock', 'awaiting_ship', 'shipped', 'delivered', 'confirmed', 'lost'));--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_trace" CHECK (trace_state in ('none', 'with_courier', 'found', 'delivered_proven', 'lost', 'damaged', 'inconclusive'));--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_negligence" CHECK (negligence in ('none', 'alleged', 'admitted', 'found', 'not_found'));--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_kind" CHECK (kind in ('refund_only', 'return_refund', 'replacement', 'exchange', 'reship', 'not_received', 'negligence'));--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_reason" CHECK (reason in ('wrong_item', 'damaged', 'incomplete', 'not_as_described', 'defective', 'counterfeit', 'size_unfit', 'change_of_mind', 'not_arrived', 'late'));--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_close_code" CHECK (close_code in ('refunded', 'refunded_partial', 'released', 'withdrawn', 'rejected', 'auto_approved', 'inactive_buyer', 'replaced', 'not_sent_back', 'received'));--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_seller_bucket" CHECK (seller_bucket in ('perlu_respons', 'perlu_bukti', 'perlu_konfirmasi_penerimaan', 'perlu_dicek', 'perlu_kirim_pengganti', 'menunggu_pembeli', 'mediasi', 'selesai'));--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_mediator_bucket" CHECK (mediator_bucket in ('none', 'perlu_putusan', 'banding', 'perlu_tinjauan', 'menunggu_bukti', 'diputuskan'));--> statement-breakpoint
ALTER TABLE "case_clocks" ADD CONSTRAINT "case_clocks_kind" CHECK (kind in ('seller_answers', 'seller_concludes', 'seller_warned', 'offer_stands', 'info_awaited', 'buyer_reapplies', 'help_opens', 'inactivity', 'mediator_rules', 'appeal_window', 'execution_hold', 'grace', 'buyer_ships', 'return_arrives', 'seller_inspects', 'seller_ships', 'outbound_arrives', 'buyer_confirms', 'ship_back', 'courier_answers', 'buyer_answers_proof', 'refund_reported', 'refund_unpayable'));--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_kind" CHECK (kind in ('live', 'refund', 'whatsapp', 'parcel'));--> statement-breakpoint
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_from" CHECK (from_account in ('escrow', 'disputed', 'seller_balance', 'buyer_refund', 'buyer_balance', 'platform_comp', 'freight'));--> statement-breakpoint
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_to" CHECK (to_account in ('escrow', 'disputed', 'seller_balance', 'buyer_refund', 'buyer_balance', 'platform_comp', 'freight'));--> statement-breakpoint
-- Rows are replays of their events: what is new in a replay is new in the row.
UPDATE "cases" SET body = body
  || '{"goods": {"back": "none", "out": null, "reserved": false, "payer": null, "method": null, "returnParcel": null, "outParcel": null, "received": [], "disposed": [], "inspectionLate": false, "traceOf": null, "tracedParcel": null, "foundOnce": false}, "reviewDue": false}'::jsonb
  || jsonb_build_object('state', '{"return": "none", "outbound": "none", "trace": "none", "negligence": "none"}'::jsonb || (body -> 'state'));
