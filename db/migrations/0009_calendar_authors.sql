CREATE TABLE "calendar_edits" (
	"marketplace_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"act" text NOT NULL,
	"on_day" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"source" text NOT NULL,
	"user_id" uuid NOT NULL,
	"at" timestamp (3) with time zone DEFAULT app_now() NOT NULL,
	CONSTRAINT "calendar_edits_marketplace_id_revision_pk" PRIMARY KEY("marketplace_id","revision"),
	CONSTRAINT "calendar_edits_act" CHECK (act in ('closed', 'opened'))
);
--> statement-breakpoint
ALTER TABLE "calendar_days" ADD COLUMN "closed_by" uuid;--> statement-breakpoint
ALTER TABLE "calendar_days" ADD COLUMN "closed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "calendar_edits" ADD CONSTRAINT "calendar_edits_marketplace_id_marketplaces_id_fk" FOREIGN KEY ("marketplace_id") REFERENCES "public"."marketplaces"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_edits" ADD CONSTRAINT "calendar_edits_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_days" ADD CONSTRAINT "calendar_days_closed_by_users_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_days" ADD CONSTRAINT "calendar_days_author" CHECK ((closed_by is null) = (closed_at is null));--> statement-breakpoint
-- Who closed or opened a day, and when, stays as it was written.
create trigger calendar_edits_append_only before update or delete on calendar_edits
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger calendar_edits_no_truncate before truncate on calendar_edits
  for each statement execute function refuse_change();
