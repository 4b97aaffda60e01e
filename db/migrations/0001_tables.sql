CREATE TABLE "case_clocks" (
	"shop_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"case_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"waits_for" text,
	"length" jsonb NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"soft_due" timestamp (3) with time zone NOT NULL,
	"hard_due" timestamp (3) with time zone NOT NULL,
	"remaining_ms" bigint,
	"reminders" integer DEFAULT 0 NOT NULL,
	"last_reminder_at" timestamp (3) with time zone,
	"next_reminder_at" timestamp (3) with time zone,
	"moved" boolean DEFAULT false NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"error" text,
	"retry_at" timestamp (3) with time zone,
	CONSTRAINT "case_clocks_shop_id_id_pk" PRIMARY KEY("shop_id","id"),
	CONSTRAINT "case_clocks_kind" CHECK (kind in ('seller_answers', 'seller_concludes', 'seller_warned', 'offer_stands', 'info_awaited', 'buyer_reapplies', 'help_opens', 'inactivity', 'mediator_rules', 'appeal_window', 'execution_hold', 'grace', 'refund_unpayable')),
	CONSTRAINT "case_clocks_state" CHECK (state in ('running', 'paused', 'met', 'fired', 'cancelled')),
	CONSTRAINT "case_clocks_due_order" CHECK (soft_due <= hard_due)
);
--> statement-breakpoint
CREATE TABLE "case_events" (
	"shop_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"type" text NOT NULL,
	"schema" integer DEFAULT 1 NOT NULL,
	"actor_id" uuid,
	"actor_role" text NOT NULL,
	"command_id" text NOT NULL,
	"occurred_at" timestamp (3) with time zone NOT NULL,
	"body" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "case_events_shop_id_case_id_seq_pk" PRIMARY KEY("shop_id","case_id","seq"),
	CONSTRAINT "case_events_actor_role" CHECK (actor_role in ('buyer', 'owner', 'staff', 'warehouse', 'mediator', 'senior_mediator', 'platform_admin', 'auditor', 'courier', 'system')),
	CONSTRAINT "case_events_actor" CHECK ((actor_id is null) = (actor_role in ('system', 'courier')))
);
--> statement-breakpoint
CREATE TABLE "case_looks" (
	"shop_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"what" text NOT NULL,
	"seq_seen" integer NOT NULL,
	CONSTRAINT "case_looks_shop_id_case_id_user_id_at_what_pk" PRIMARY KEY("shop_id","case_id","user_id","at","what")
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"shop_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"no" text NOT NULL,
	"marketplace_id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"buyer_id" uuid NOT NULL,
	"policy_version" integer NOT NULL,
	"kind" text NOT NULL,
	"reason" text NOT NULL,
	"stage" text NOT NULL,
	"money" text NOT NULL,
	"body" jsonb NOT NULL,
	"title" text NOT NULL,
	"disputed" bigint NOT NULL,
	"refund" bigint DEFAULT 0 NOT NULL,
	"seller_bucket" text NOT NULL,
	"seller_sort_at" timestamp (3) with time zone NOT NULL,
	"buyer_bucket" text NOT NULL,
	"buyer_sort_at" timestamp (3) with time zone NOT NULL,
	"mediator_bucket" text NOT NULL,
	"mediator_sort_at" timestamp (3) with time zone NOT NULL,
	"next_due_at" timestamp (3) with time zone,
	"assignee_id" uuid,
	"mediator_id" uuid,
	"automatic" boolean DEFAULT false NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"close_code" text,
	"version" integer NOT NULL,
	"terms_version" integer NOT NULL,
	"seq" integer NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "cases_shop_id_id_pk" PRIMARY KEY("shop_id","id"),
	CONSTRAINT "cases_no_unique" UNIQUE("no"),
	CONSTRAINT "cases_kind" CHECK (kind in ('refund_only')),
	CONSTRAINT "cases_reason" CHECK (reason in ('wrong_item', 'damaged', 'incomplete', 'not_as_described', 'defective', 'counterfeit')),
	CONSTRAINT "cases_stage" CHECK (stage in ('awaiting_seller', 'negotiating', 'mediation', 'decided', 'appeal', 'fulfilling', 'closed')),
	CONSTRAINT "cases_money" CHECK (money in ('held', 'refund_granted', 'refund_processing', 'refund_failed', 'refunded_partial', 'refunded_full', 'released')),
	CONSTRAINT "cases_close_code" CHECK (close_code in ('refunded', 'refunded_partial', 'released', 'withdrawn', 'rejected', 'auto_approved', 'inactive_buyer')),
	CONSTRAINT "cases_seller_bucket" CHECK (seller_bucket in ('perlu_respons', 'perlu_bukti', 'menunggu_pembeli', 'mediasi', 'selesai')),
	CONSTRAINT "cases_buyer_bucket" CHECK (buyer_bucket in ('perlu_respons', 'berjalan', 'selesai')),
	CONSTRAINT "cases_mediator_bucket" CHECK (mediator_bucket in ('none', 'perlu_putusan', 'banding', 'menunggu_bukti', 'diputuskan')),
	CONSTRAINT "cases_closed" CHECK ((stage = 'closed') = (closed_at is not null)),
	CONSTRAINT "cases_refund" CHECK (refund >= 0 and refund <= disputed)
);
--> statement-breakpoint
CREATE TABLE "commands" (
	"actor_id" text NOT NULL,
	"command_id" text NOT NULL,
	"request_hash" text NOT NULL,
	"shop_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"at" timestamp (3) with time zone DEFAULT app_now() NOT NULL,
	CONSTRAINT "commands_actor_id_command_id_pk" PRIMARY KEY("actor_id","command_id")
);
--> statement-breakpoint
CREATE TABLE "heartbeats" (
	"name" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"shop_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"author_id" uuid,
	"body" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT app_now() NOT NULL,
	CONSTRAINT "messages_shop_id_id_pk" PRIMARY KEY("shop_id","id")
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"user_id" uuid NOT NULL,
	"shop_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone,
	CONSTRAINT "notifications_user_id_shop_id_case_id_seq_pk" PRIMARY KEY("user_id","shop_id","case_id","seq")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"shop_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"payload" jsonb NOT NULL,
	CONSTRAINT "outbox_shop_id_id_pk" PRIMARY KEY("shop_id","id"),
	CONSTRAINT "outbox_key_unique" UNIQUE("key"),
	CONSTRAINT "outbox_kind" CHECK (kind in ('live', 'refund', 'whatsapp'))
);
--> statement-breakpoint
CREATE TABLE "presence" (
	"case_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "presence_case_id_user_id_pk" PRIMARY KEY("case_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "refunds" (
	"shop_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"case_id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"cause_seq" integer NOT NULL,
	"key" text NOT NULL,
	"rupiah" bigint NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT app_now() NOT NULL,
	CONSTRAINT "refunds_shop_id_id_pk" PRIMARY KEY("shop_id","id"),
	CONSTRAINT "refunds_key_unique" UNIQUE("key"),
	CONSTRAINT "refunds_rupiah" CHECK (rupiah > 0),
	CONSTRAINT "refunds_state" CHECK (state in ('granted', 'sent', 'settled', 'failed', 'credited'))
);
--> statement-breakpoint
CREATE TABLE "scheduled_acts" (
	"shop_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"verb" text NOT NULL,
	"input" jsonb NOT NULL,
	"actor_id" uuid NOT NULL,
	"actor_role" text NOT NULL,
	CONSTRAINT "scheduled_acts_shop_id_case_id_pk" PRIMARY KEY("shop_id","case_id")
);
--> statement-breakpoint
CREATE TABLE "transfers" (
	"shop_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"case_id" uuid NOT NULL,
	"cause_seq" integer NOT NULL,
	"from_account" text NOT NULL,
	"to_account" text NOT NULL,
	"rupiah" bigint NOT NULL,
	"corrects" boolean DEFAULT false NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "transfers_shop_id_id_pk" PRIMARY KEY("shop_id","id"),
	CONSTRAINT "transfers_once" UNIQUE("shop_id","case_id","cause_seq","from_account","to_account"),
	CONSTRAINT "transfers_rupiah" CHECK (rupiah > 0 and from_account <> to_account),
	CONSTRAINT "transfers_from" CHECK (from_account in ('escrow', 'disputed', 'seller_balance', 'buyer_refund', 'buyer_balance', 'platform_comp')),
	CONSTRAINT "transfers_to" CHECK (to_account in ('escrow', 'disputed', 'seller_balance', 'buyer_refund', 'buyer_balance', 'platform_comp'))
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"shop_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"case_id" uuid,
	"seq" integer,
	"uploaded_by" uuid NOT NULL,
	"by_role" text NOT NULL,
	"kind" text NOT NULL,
	"requirement" text,
	"file_name" text NOT NULL,
	"mime" text NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"storage_key" text NOT NULL,
	"display_key" text,
	"thumb_key" text,
	"width" integer,
	"height" integer,
	"duration_ms" integer,
	"exif" jsonb,
	"captured_at" timestamp (3) with time zone,
	"uploaded_at" timestamp (3) with time zone DEFAULT app_now() NOT NULL,
	CONSTRAINT "evidence_shop_id_id_pk" PRIMARY KEY("shop_id","id"),
	CONSTRAINT "evidence_once" UNIQUE("shop_id","case_id","sha256"),
	CONSTRAINT "evidence_kind" CHECK (kind in ('photo', 'video', 'document')),
	CONSTRAINT "evidence_bytes" CHECK (bytes > 0)
);
--> statement-breakpoint
CREATE TABLE "order_lines" (
	"shop_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"order_id" uuid NOT NULL,
	"line_no" integer NOT NULL,
	"sku" text NOT NULL,
	"product_name" text NOT NULL,
	"variant" text,
	"picture" text,
	"qty" integer NOT NULL,
	"unit_price" bigint NOT NULL,
	"discount" bigint DEFAULT 0 NOT NULL,
	"paid" bigint NOT NULL,
	"qty_claimed" integer DEFAULT 0 NOT NULL,
	"refunded" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "order_lines_shop_id_id_pk" PRIMARY KEY("shop_id","id"),
	CONSTRAINT "order_lines_no" UNIQUE("shop_id","order_id","line_no"),
	CONSTRAINT "order_lines_qty" CHECK (qty > 0 and qty_claimed between 0 and qty),
	CONSTRAINT "order_lines_money" CHECK (paid = qty * unit_price - discount and paid >= 0 and refunded between 0 and paid)
);
--> statement-breakpoint
CREATE TABLE "orders" (
	"shop_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"marketplace_id" uuid NOT NULL,
	"buyer_id" uuid NOT NULL,
	"external_no" text NOT NULL,
	"invoice_no" text NOT NULL,
	"status" text NOT NULL,
	"courier_class" text DEFAULT 'regular' NOT NULL,
	"shipping_fee" bigint NOT NULL,
	"shipping_claimed" bigint DEFAULT 0 NOT NULL,
	"paid_at" timestamp (3) with time zone NOT NULL,
	"estimated_at" timestamp (3) with time zone,
	"delivered_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT app_now() NOT NULL,
	CONSTRAINT "orders_shop_id_id_pk" PRIMARY KEY("shop_id","id"),
	CONSTRAINT "orders_external" UNIQUE("shop_id","external_no"),
	CONSTRAINT "orders_status" CHECK (status in ('paid', 'packed', 'shipped', 'delivered', 'completed', 'cancelled')),
	CONSTRAINT "orders_courier_class" CHECK (courier_class in ('regular', 'instant')),
	CONSTRAINT "orders_shipping_fee" CHECK (shipping_claimed between 0 and shipping_fee)
);
--> statement-breakpoint
CREATE TABLE "packages" (
	"shop_id" uuid NOT NULL,
	"id" uuid DEFAULT uuidv7() NOT NULL,
	"order_id" uuid NOT NULL,
	"package_no" integer NOT NULL,
	"courier" text NOT NULL,
	"resi" text NOT NULL,
	"weight_grams" integer NOT NULL,
	CONSTRAINT "packages_shop_id_id_pk" PRIMARY KEY("shop_id","id"),
	CONSTRAINT "packages_no" UNIQUE("shop_id","order_id","package_no")
);
--> statement-breakpoint
CREATE TABLE "payments" (
	"shop_id" uuid NOT NULL,
	"order_id" uuid NOT NULL,
	"external_id" text NOT NULL,
	"method" text NOT NULL,
	"state" text NOT NULL,
	"captured" bigint NOT NULL,
	"refunded" bigint DEFAULT 0 NOT NULL,
	"released" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "payments_shop_id_order_id_pk" PRIMARY KEY("shop_id","order_id"),
	CONSTRAINT "payments_external" UNIQUE("shop_id","external_id"),
	CONSTRAINT "payments_state" CHECK (state in ('captured', 'released')),
	CONSTRAINT "payments_sum" CHECK (captured > 0 and refunded >= 0 and released >= 0 and refunded <= captured)
);
--> statement-breakpoint
CREATE TABLE "shipment_events" (
	"shop_id" uuid NOT NULL,
	"package_id" uuid NOT NULL,
	"external_id" text NOT NULL,
	"code" text NOT NULL,
	"note" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "shipment_events_shop_id_package_id_external_id_pk" PRIMARY KEY("shop_id","package_id","external_id")
);
--> statement-breakpoint
CREATE TABLE "buyers" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"marketplace_id" uuid NOT NULL,
	"external_id" text NOT NULL,
	"user_id" uuid,
	"name" text NOT NULL,
	"city" text NOT NULL,
	"phone" text,
	CONSTRAINT "buyers_external" UNIQUE("marketplace_id","external_id")
);
--> statement-breakpoint
CREATE TABLE "calendar_days" (
	"marketplace_id" uuid NOT NULL,
	"closed_on" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"source" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "calendar_days_marketplace_id_closed_on_pk" PRIMARY KEY("marketplace_id","closed_on"),
	CONSTRAINT "calendar_days_on" CHECK (closed_on ~ '^\d{4}-\d{2}-\d{2}$'),
	CONSTRAINT "calendar_days_kind" CHECK (kind in ('libur_nasional', 'cuti_bersama'))
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"shop_id" uuid,
	"marketplace_id" uuid,
	"role" text NOT NULL,
	"invited_by" uuid,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "marketplace_members" (
	"marketplace_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "marketplace_members_marketplace_id_user_id_pk" PRIMARY KEY("marketplace_id","user_id"),
	CONSTRAINT "marketplace_members_role" CHECK (role in ('mediator', 'senior_mediator', 'platform_admin', 'auditor'))
);
--> statement-breakpoint
CREATE TABLE "marketplaces" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"profile" text NOT NULL,
	"ingest_key" text NOT NULL,
	CONSTRAINT "marketplaces_code_unique" UNIQUE("code"),
	CONSTRAINT "marketplaces_profile" CHECK (profile in ('generic', 'tokoko', 'tokopedia', 'tiktok-tokopedia', 'lazada'))
);
--> statement-breakpoint
CREATE TABLE "policy_versions" (
	"marketplace_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"effective_from" timestamp (3) with time zone NOT NULL,
	"body" jsonb NOT NULL,
	"checksum" text NOT NULL,
	CONSTRAINT "policy_versions_marketplace_id_version_pk" PRIMARY KEY("marketplace_id","version")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id_hash" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT app_now() NOT NULL,
	"last_seen_at" timestamp (3) with time zone DEFAULT app_now() NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"user_agent" text
);
--> statement-breakpoint
CREATE TABLE "shop_members" (
	"shop_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"on_duty_since" timestamp (3) with time zone,
	CONSTRAINT "shop_members_shop_id_user_id_pk" PRIMARY KEY("shop_id","user_id"),
	CONSTRAINT "shop_members_role" CHECK (role in ('owner', 'staff', 'warehouse'))
);
--> statement-breakpoint
CREATE TABLE "shops" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"marketplace_id" uuid NOT NULL,
	"code" text NOT NULL,
	"external_id" text NOT NULL,
	"name" text NOT NULL,
	"city" text NOT NULL,
	"zone" text DEFAULT 'Asia/Jakarta' NOT NULL,
	"last_case_no" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "shops_code_unique" UNIQUE("code"),
	CONSTRAINT "shops_external" UNIQUE("marketplace_id","external_id"),
	CONSTRAINT "shops_code" CHECK (code ~ '^[A-Z0-9]{4}$')
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"phone" text,
	"password_hash" text,
	"status" text DEFAULT 'active' NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT app_now() NOT NULL,
	CONSTRAINT "users_status" CHECK (status in ('active', 'suspended'))
);
--> statement-breakpoint
CREATE TABLE "sign_in_attempts" (
	"key" text PRIMARY KEY NOT NULL,
	"attempts" integer NOT NULL,
	"resets_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "case_clocks" ADD CONSTRAINT "case_clocks_shop_id_case_id_cases_shop_id_id_fk" FOREIGN KEY ("shop_id","case_id") REFERENCES "public"."cases"("shop_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_events" ADD CONSTRAINT "case_events_actor_id_users_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_events" ADD CONSTRAINT "case_events_shop_id_case_id_cases_shop_id_id_fk" FOREIGN KEY ("shop_id","case_id") REFERENCES "public"."cases"("shop_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_looks" ADD CONSTRAINT "case_looks_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_looks" ADD CONSTRAINT "case_looks_shop_id_case_id_cases_shop_id_id_fk" FOREIGN KEY ("shop_id","case_id") REFERENCES "public"."cases"("shop_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_marketplace_id_marketplaces_id_fk" FOREIGN KEY ("marketplace_id") REFERENCES "public"."marketplaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_buyer_id_buyers_id_fk" FOREIGN KEY ("buyer_id") REFERENCES "public"."buyers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_assignee_id_users_id_fk" FOREIGN KEY ("assignee_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_mediator_id_users_id_fk" FOREIGN KEY ("mediator_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_shop_id_order_id_orders_shop_id_id_fk" FOREIGN KEY ("shop_id","order_id") REFERENCES "public"."orders"("shop_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_shop_id_case_id_cases_shop_id_id_fk" FOREIGN KEY ("shop_id","case_id") REFERENCES "public"."cases"("shop_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_shop_id_case_id_seq_case_events_shop_id_case_id_seq_fk" FOREIGN KEY ("shop_id","case_id","seq") REFERENCES "public"."case_events"("shop_id","case_id","seq") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_shop_id_case_id_cases_shop_id_id_fk" FOREIGN KEY ("shop_id","case_id") REFERENCES "public"."cases"("shop_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheduled_acts" ADD CONSTRAINT "scheduled_acts_actor_id_users_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scheduled_acts" ADD CONSTRAINT "scheduled_acts_shop_id_case_id_cases_shop_id_id_fk" FOREIGN KEY ("shop_id","case_id") REFERENCES "public"."cases"("shop_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_shop_id_case_id_cases_shop_id_id_fk" FOREIGN KEY ("shop_id","case_id") REFERENCES "public"."cases"("shop_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_uploaded_by_users_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_shop_id_order_id_orders_shop_id_id_fk" FOREIGN KEY ("shop_id","order_id") REFERENCES "public"."orders"("shop_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_marketplace_id_marketplaces_id_fk" FOREIGN KEY ("marketplace_id") REFERENCES "public"."marketplaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_buyer_id_buyers_id_fk" FOREIGN KEY ("buyer_id") REFERENCES "public"."buyers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "packages" ADD CONSTRAINT "packages_shop_id_order_id_orders_shop_id_id_fk" FOREIGN KEY ("shop_id","order_id") REFERENCES "public"."orders"("shop_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_shop_id_order_id_orders_shop_id_id_fk" FOREIGN KEY ("shop_id","order_id") REFERENCES "public"."orders"("shop_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shipment_events" ADD CONSTRAINT "shipment_events_shop_id_package_id_packages_shop_id_id_fk" FOREIGN KEY ("shop_id","package_id") REFERENCES "public"."packages"("shop_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "buyers" ADD CONSTRAINT "buyers_marketplace_id_marketplaces_id_fk" FOREIGN KEY ("marketplace_id") REFERENCES "public"."marketplaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "buyers" ADD CONSTRAINT "buyers_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_days" ADD CONSTRAINT "calendar_days_marketplace_id_marketplaces_id_fk" FOREIGN KEY ("marketplace_id") REFERENCES "public"."marketplaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_marketplace_id_marketplaces_id_fk" FOREIGN KEY ("marketplace_id") REFERENCES "public"."marketplaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_users_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_members" ADD CONSTRAINT "marketplace_members_marketplace_id_marketplaces_id_fk" FOREIGN KEY ("marketplace_id") REFERENCES "public"."marketplaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marketplace_members" ADD CONSTRAINT "marketplace_members_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy_versions" ADD CONSTRAINT "policy_versions_marketplace_id_marketplaces_id_fk" FOREIGN KEY ("marketplace_id") REFERENCES "public"."marketplaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shop_members" ADD CONSTRAINT "shop_members_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shop_members" ADD CONSTRAINT "shop_members_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shops" ADD CONSTRAINT "shops_marketplace_id_marketplaces_id_fk" FOREIGN KEY ("marketplace_id") REFERENCES "public"."marketplaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "case_clocks_one" ON "case_clocks" USING btree ("shop_id","case_id","kind") WHERE state in ('running', 'paused');--> statement-breakpoint
CREATE INDEX "case_clocks_due" ON "case_clocks" USING btree ("hard_due") WHERE state = 'running';--> statement-breakpoint
CREATE INDEX "case_clocks_reminder" ON "case_clocks" USING btree ("next_reminder_at") WHERE state = 'running' and next_reminder_at is not null;--> statement-breakpoint
CREATE INDEX "case_events_automatic" ON "case_events" USING btree ("shop_id","occurred_at") WHERE type = 'auto_approved';--> statement-breakpoint
CREATE INDEX "cases_seller" ON "cases" USING btree ("shop_id","seller_bucket","seller_sort_at","id");--> statement-breakpoint
CREATE INDEX "cases_seller_open" ON "cases" USING btree ("shop_id","seller_bucket") WHERE seller_bucket <> 'selesai';--> statement-breakpoint
CREATE INDEX "cases_automatic" ON "cases" USING btree ("shop_id","closed_at","id") WHERE automatic;--> statement-breakpoint
CREATE INDEX "cases_buyer" ON "cases" USING btree ("buyer_id","buyer_sort_at","id");--> statement-breakpoint
CREATE INDEX "cases_mediator" ON "cases" USING btree ("marketplace_id","mediator_bucket","mediator_sort_at","id");--> statement-breakpoint
CREATE INDEX "cases_order" ON "cases" USING btree ("shop_id","order_id");--> statement-breakpoint
CREATE INDEX "messages_case" ON "messages" USING btree ("shop_id","case_id");--> statement-breakpoint
CREATE INDEX "notifications_user" ON "notifications" USING btree ("user_id","at");--> statement-breakpoint
CREATE INDEX "notifications_unread" ON "notifications" USING btree ("user_id") WHERE read_at is null;--> statement-breakpoint
CREATE INDEX "outbox_order" ON "outbox" USING btree ("id");--> statement-breakpoint
CREATE INDEX "refunds_case" ON "refunds" USING btree ("shop_id","case_id");--> statement-breakpoint
CREATE INDEX "evidence_case" ON "evidence" USING btree ("shop_id","case_id");--> statement-breakpoint
CREATE INDEX "evidence_sha" ON "evidence" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "evidence_staged" ON "evidence" USING btree ("uploaded_at") WHERE case_id is null;--> statement-breakpoint
CREATE INDEX "orders_buyer" ON "orders" USING btree ("buyer_id","paid_at");--> statement-breakpoint
CREATE INDEX "packages_resi" ON "packages" USING btree ("shop_id","resi");--> statement-breakpoint
CREATE INDEX "buyers_user" ON "buyers" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "marketplace_members_user" ON "marketplace_members" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "shop_members_user" ON "shop_members" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email" ON "users" USING btree (lower(email));--> statement-breakpoint
CREATE INDEX "sign_in_attempts_resets" ON "sign_in_attempts" USING btree ("resets_at");