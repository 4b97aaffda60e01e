CREATE TABLE "parcel_owners" (
	"shop_id" uuid NOT NULL,
	"resi" text NOT NULL,
	"owner" uuid NOT NULL,
	CONSTRAINT "parcel_owners_shop_id_resi_pk" PRIMARY KEY("shop_id","resi")
);
--> statement-breakpoint
ALTER TABLE "case_parcels" DROP CONSTRAINT "case_parcels_resi";--> statement-breakpoint
ALTER TABLE "parcel_owners" ADD CONSTRAINT "parcel_owners_shop_id_shops_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shops"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_parcels" ADD CONSTRAINT "case_parcels_resi" UNIQUE("shop_id","resi","case_id");--> statement-breakpoint
INSERT INTO "parcel_owners" ("shop_id", "resi", "owner")
  SELECT p."shop_id", p."resi", CASE p."leg" WHEN 'return' THEN c."buyer_id" ELSE p."case_id" END
  FROM "case_parcels" p JOIN "cases" c ON c."shop_id" = p."shop_id" AND c."id" = p."case_id";
