ALTER TABLE "orders" ADD COLUMN "ship_to_name" text;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "ship_to_address" text;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_ship_to" CHECK ((ship_to_name is null) = (ship_to_address is null));
