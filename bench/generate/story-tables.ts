import type { Sql } from "postgres";
import { SEED } from "./seed";
import type { StoryRow } from "./story-rows";

/** The helpers of the load, all in a schema of their own. `id` orders by `n`, as uuid v7 orders by time. */
const HELPERS = `
  create function bench.id(kind int, n bigint) returns uuid language sql immutable parallel safe as $$
    select (lpad(to_hex(1700000000000 + n), 12, '0') || '7' || lpad(to_hex(kind), 3, '0') || '8000' || lpad(to_hex(n), 12, '0'))::uuid $$;
  -- Case ids are drawn by the product without an order.
  create function bench.case_id(n bigint) returns uuid language sql immutable parallel safe as $$
    select overlay(overlay(md5('${SEED}:' || n) placing '4' from 13) placing '8' from 17)::uuid $$;
  -- Uniform in [0, 1) over any run of n, so that shares come out exact and shops lie mixed.
  create function bench.spread(n bigint, step float8) returns float8 language sql immutable parallel safe as $$
    select n * step - floor(n * step) $$;
  create function bench.one_of(names text[], n bigint, salt int) returns text language sql immutable parallel safe as $$
    select names[1 + abs(hashint8extended(n, salt) % cardinality(names))] $$;
  create function bench.link(previous text, seq int, body text) returns text language sql immutable parallel safe as $$
    select encode(sha256(convert_to(previous || '|' || seq || '|' || encode(sha256(convert_to(body, 'UTF8')), 'hex'), 'UTF8')), 'hex') $$;
`;

/** Puts the stories where the statements find them. */
export async function insertStories(
  sql: Sql,
  stories: readonly StoryRow[],
  bounds: readonly number[],
): Promise<void> {
  await sql.unsafe(`create schema bench; ${HELPERS}`);
  await sql`create table bench.sizes as select ${bounds.slice(0, -1)}::float8[] as bounds`;
  await sql`create table bench.raw as select ${sql.json(stories)}::jsonb as stories`;
  await sql.unsafe(`
    create table bench.stories as
    select s.*, (sum(weight) over w - weight)::float8 / sum(weight) over (partition by over) as share_from,
           (sum(weight) over w)::float8 / sum(weight) over (partition by over) as share_to,
           array(select e ->> 'body' from jsonb_array_elements(one -> 'events') e order by (e ->> 'seq')::int) as bodies
    from bench.raw, jsonb_array_elements(stories) one,
         jsonb_to_record(one) as s (story int, over bool, weight int, length int, reason text, stage text, money text, body text, automatic bool,
           close_code text, seller_bucket text, buyer_bucket text, mediator_bucket text, mediated bool, refunded bool, refund_state text,
           refund_seq int, released bool)
    window w as (partition by over order by story);
    create table bench.story_events as
    select (one ->> 'story')::int as story, e.* from bench.raw, jsonb_array_elements(stories) one,
         jsonb_to_recordset(one -> 'events') as e (seq int, type text, role text, text text);
    create table bench.story_transfers as
    select (one ->> 'story')::int as story, t.seq, t."from" as from_account, t."to" as to_account, t.corrects
    from bench.raw, jsonb_array_elements(stories) one,
         jsonb_to_recordset(one -> 'transfers') as t (seq int, "from" text, "to" text, corrects bool);
    create table bench.story_clocks as
    select (one ->> 'story')::int as story, k.value ->> 'kind' as kind, k.value ->> 'state' as state, k.value ->> 'waits_for' as waits_for,
           k.value -> 'length' as length, (k.value ->> 'reminders')::int as reminders, k.i::int as i
    from bench.raw, jsonb_array_elements(stories) one, jsonb_array_elements(one -> 'clocks') with ordinality k (value, i);
    analyze bench.stories; analyze bench.story_events`);
}
