CREATE TABLE "case_terms" (
	"shop_id" uuid NOT NULL,
	"term" text collate "C" NOT NULL,
	"case_id" uuid NOT NULL,
	CONSTRAINT "case_terms_shop_id_term_case_id_pk" PRIMARY KEY("shop_id","term","case_id")
);
--> statement-breakpoint
ALTER TABLE "case_terms" ADD CONSTRAINT "case_terms_shop_id_case_id_cases_shop_id_id_fk" FOREIGN KEY ("shop_id","case_id") REFERENCES "public"."cases"("shop_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cases_automatic_count" ON "cases" USING btree ("shop_id") WHERE automatic and closed_at is not null;--> statement-breakpoint
-- What a case is found by: numbers from their beginning, names from each of their words on.
create function case_terms_of(of_shop uuid, of_case uuid) returns table (shop_id uuid, term text, case_id uuid) language sql stable
  as $$
    select c.shop_id, left(found.term, 80), c.id
    from cases c
    join orders o on o.shop_id = c.shop_id and o.id = c.order_id
    join buyers b on b.id = c.buyer_id
    cross join lateral (
      select lower(number) from (values (c.no), (split_part(c.no, '-', 2)), (o.external_no), (o.invoice_no)) numbers (number)
      union
      select lower(replace(p.resi, ' ', '')) from packages p where p.shop_id = c.shop_id and p.order_id = c.order_id
      union
      select lower(array_to_string(words.word[i:], ' '))
      from (values (b.name), (c.title)) names (name)
      cross join lateral (select regexp_split_to_array(btrim(names.name), '\s+')) words (word)
      cross join lateral generate_subscripts(words.word, 1) i
    ) found (term)
    where c.shop_id = of_shop and c.id = of_case and found.term <> ''
  $$;
--> statement-breakpoint
insert into case_terms (shop_id, term, case_id)
  select found.* from cases c cross join lateral case_terms_of(c.shop_id, c.id) found on conflict do nothing;
