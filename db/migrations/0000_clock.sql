-- The one deciding clock. STABLE, so that an index on an instant can be used; milliseconds, as columns store them.
create function app_now() returns timestamptz language sql stable parallel safe
  as $$ select date_trunc('milliseconds', statement_timestamp()) $$;
--> statement-breakpoint
-- PostgreSQL 18 brings uuidv7(); on an older server ids are random instead of ordered, which costs only speed.
do $$ begin
  if to_regprocedure('pg_catalog.uuidv7()') is null then
    create function uuidv7() returns uuid language sql volatile as 'select gen_random_uuid()';
  end if;
end $$;
