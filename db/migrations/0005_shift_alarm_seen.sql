CREATE TABLE "shift_alarms_seen" (
	"shop_id" uuid NOT NULL,
	"case_id" uuid NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"user_id" uuid NOT NULL,
	"at" timestamp (3) with time zone DEFAULT app_now() NOT NULL,
	CONSTRAINT "shift_alarms_seen_shop_id_case_id_due_at_user_id_pk" PRIMARY KEY("shop_id","case_id","due_at","user_id")
);
--> statement-breakpoint
ALTER TABLE "shift_alarms_seen" ADD CONSTRAINT "shift_alarms_seen_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shift_alarms_seen" ADD CONSTRAINT "shift_alarms_seen_shop_id_case_id_cases_shop_id_id_fk" FOREIGN KEY ("shop_id","case_id") REFERENCES "public"."cases"("shop_id","id") ON DELETE no action ON UPDATE no action;