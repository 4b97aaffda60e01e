import { CHAIN_START } from "@/lib/engine/canonical";
import { MOST_STEPS } from "./marks";
import { cityOf, invoiceOf, nameOf, orderNoOf, productOf, resiOf, titleOf, variantOf } from "./names";
import { SEED } from "./seed";
import { POLICY_VERSION } from "./world";

/** Tables that are filled without their keys and indexes. */
export const LOADED = [
  "users",
  "buyers",
  "orders",
  "order_lines",
  "packages",
  "payments",
  "evidence",
  "cases",
  "case_events",
  "case_clocks",
  "messages",
  "transfers",
  "refunds",
  "case_terms",
] as const;

/** What a generated database is made of. */
export type Size = {
  readonly cases: number;
  readonly shops: number;
  /** The share of the largest shop. */
  readonly largest: number;
};

const MEDIATORS = 20;
/** Each case holds as many files. */
const FILES = 2;

const at = (seq: number) => `p.opened_at + ${seq - 1} * interval '5 hours'`;

/** One row a case with everything that tells it from the others. Old cases are over, the last fifth is open. */
const PLAN = (size: Size) => `
  create unlogged table bench.plan as
  select n, s.id as shop_id, s.code, row_number() over (partition by s.rank order by n)::int as case_no,
         story.story, bench.case_id(n) as case_id, bench.id(1, n) as order_id, bench.id(2, 2 * n) as line_id,
         buyer.b as buyer_n, bench.id(3, buyer.b) as buyer_id, bench.id(4, buyer.b) as buyer_user,
         bench.id(5, s.rank) as owner_user, bench.id(6, n % ${MEDIATORS}) as mediator_user,
         price.amount, price.amount / 2 as half,
         date_trunc('milliseconds', made.now - interval '700 days' + n * (interval '698 days' / ${size.cases})) as opened_at,
         date_trunc('milliseconds', made.now + interval '30 days' + bench.spread(n, 0.5497004779) * interval '30 days') as due_at
  from (select app_now() as now) made
  cross join generate_series(1, ${size.cases}) n
  join bench.shops s on s.rank = width_bucket(bench.spread(n, 0.6180339887), (select bounds from bench.sizes)) + 1
  cross join lateral (select 1 + abs(hashint8extended(n, ${SEED}) % greatest(1, ${size.cases} * 6 / 10)) as b) buyer
  cross join lateral (select 10000 + 500 * (abs(hashint8extended(n, ${SEED + 1}) % 900)) as amount) price
  join bench.stories story
    on story.over = (n <= ${size.cases} * 0.8)
   and bench.spread(n, 0.4142135624) >= story.share_from and bench.spread(n, 0.4142135624) < story.share_to`;

const SEQS = Array.from({ length: MOST_STEPS }, (_, i) => i + 1);
const each = (made: (seq: number) => string) => SEQS.map(made).join(", ");

/** The marks of a story in their order (`marks.ts`), as columns of a row of the plan. */
const ARGUMENTS = `p.line_id, p.buyer_user, p.owner_user, p.mediator_user, p.text_1, p.text_2, p.evidence_1, p.evidence_2, p.amount, p.half, ${each((seq) => `p.at_${seq}`)}`;

/**
 * The cases `$1 < n <= $2` and their events. Each sub-select of the chain is kept whole by its `offset 0`:
 * without it Postgres would write each body and hash it again for every link after it.
 */
const CASES = (marketplace: string) => `
  with chain as materialized (
    select p.*, array[${each((seq) => `b${seq}`)}] as bodies, array[${each((seq) => `h${seq}`)}] as hashes,
           format(s.body, ${ARGUMENTS}) as body
    from (
      select p.*, bench.id(7, 2 * n) as text_1, bench.id(7, 2 * n + 1) as text_2,
             bench.id(8, 2 * n) as evidence_1, bench.id(8, 2 * n + 1) as evidence_2,
             ${each((seq) => `to_char((${at(seq)}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at_${seq}`)}
      from bench.plan p where p.n > $1 and p.n <= $2
      offset 0
    ) p
    join bench.stories s on s.story = p.story
    cross join lateral (select ${each((seq) => `format(s.bodies[${seq}], ${ARGUMENTS}) as b${seq}`)} offset 0) b
    ${SEQS.map(
      (seq) =>
        `cross join lateral (select bench.link(${seq === 1 ? `'${CHAIN_START}'` : `h${seq - 1}`}, ${seq}, b${seq}) as h${seq} offset 0) l${seq}`,
    ).join("\n")}
  ), events as (
    insert into case_events (shop_id, case_id, seq, type, actor_id, actor_role, command_id, occurred_at, body, hash)
    select p.shop_id, p.case_id, e.seq, e.type,
           case e.role when 'buyer' then p.buyer_user when 'owner' then p.owner_user when 'mediator' then p.mediator_user end,
           e.role, 'bench:' || p.n || ':' || e.seq, p.opened_at + (e.seq - 1) * interval '5 hours', p.bodies[e.seq], p.hashes[e.seq]
    from chain p join bench.story_events e using (story)
  )
  insert into cases (shop_id, id, no, marketplace_id, order_id, buyer_id, policy_version, kind, reason, stage, money, body, title, disputed, refund,
    seller_bucket, seller_sort_at, buyer_bucket, buyer_sort_at, mediator_bucket, mediator_sort_at, next_due_at, mediator_id, automatic,
    opened_at, closed_at, close_code, version, terms_version, seq, hash, evidence_count)
  select p.shop_id, p.case_id, p.code || '-' || lpad(p.case_no::text, 6, '0'), ${marketplace}, p.order_id, p.buyer_id, ${POLICY_VERSION}, 'refund_only',
    s.reason, s.stage, s.money, p.body::jsonb, ${titleOf("p.n")}, p.amount, p.amount,
    s.seller_bucket, d.sort_at, s.buyer_bucket, d.sort_at, s.mediator_bucket, d.sort_at, t.due_at,
    case when s.mediated then p.mediator_user end, s.automatic, p.opened_at, t.closed_at, s.close_code, s.length, s.length, s.length, p.hashes[s.length], ${FILES}
  from chain p
  join bench.stories s using (story)
  cross join lateral (select p.opened_at + (s.length - 1) * interval '5 hours' as ended_at) l
  cross join lateral (select case when s.stage = 'closed' then l.ended_at end as closed_at,
                             case when s.stage <> 'closed' and s.seller_bucket <> 'selesai' then p.due_at end as due_at) t
  cross join lateral (select coalesce(t.due_at, l.ended_at) as sort_at) d`;

/** Statements in the order they are run; those of one list depend on nothing in it and share two connections. */
export function loadStatements(size: Size, marketplaceId: string) {
  const marketplace = `'${marketplaceId}'::uuid`;
  const people = Math.max(1, Math.floor((size.cases * 6) / 10));
  const before = [
    `create table bench.shops as
     select rank, bench.id(9, rank) as id, 'B' || upper(lpad(to_hex(rank), 3, '0')) as code from generate_series(1, ${size.shops}) rank`,
    `insert into shops (id, marketplace_id, code, external_id, name, city)
     select id, ${marketplace}, code, code, 'Toko ' || rank, ${cityOf("rank")} from bench.shops`,
    PLAN(size),
    `analyze bench.plan`,
    `update shops set last_case_no = made.n from (select shop_id, max(case_no) as n from bench.plan group by 1) made where made.shop_id = id`,
  ];
  const filled = [
    `insert into users (id, email, name)
     select bench.id(4, n), 'pembeli' || n || '@uji.test', ${nameOf("n")} from generate_series(1, ${people}) n
     union all
     select bench.id(5, rank), 'pemilik' || rank || '@uji.test', ${nameOf("-rank")} from bench.shops
     union all
     select bench.id(6, n), 'mediator' || n || '@uji.test', ${nameOf("-100000 - n")} from generate_series(0, ${MEDIATORS - 1}) n`,
    `insert into buyers (id, marketplace_id, external_id, user_id, name, city, phone)
     select bench.id(3, n), ${marketplace}, 'b' || n, bench.id(4, n), ${nameOf("n")}, ${cityOf("n")}, '0812' || lpad(n::text, 8, '0')
     from generate_series(1, ${people}) n`,
    `insert into orders (shop_id, id, marketplace_id, buyer_id, external_no, invoice_no, status, shipping_fee, paid_at, delivered_at, created_at)
     select shop_id, order_id, ${marketplace}, buyer_id, ${orderNoOf("n")},
            ${invoiceOf("n")}, 'delivered', 18000,
            opened_at - interval '4 days', opened_at - interval '1 day', opened_at - interval '4 days'
     from bench.plan order by n`,
    `insert into order_lines (shop_id, id, order_id, line_no, sku, product_name, variant, qty, unit_price, paid, qty_claimed, refunded)
     select p.shop_id, bench.id(2, 2 * n + line.no - 1), order_id, line.no, 'SKU-' || (n % 500), ${productOf("n + line.no - 1")},
            ${variantOf("n")}, 1, case line.no when 1 then amount else 25000 end,
            case line.no when 1 then amount else 25000 end, case line.no when 1 then 1 else 0 end,
            case when line.no = 1 and s.refunded then amount else 0 end
     from bench.plan p join bench.stories s using (story) cross join lateral generate_series(1, 1 + (n % 2)::int) line (no) order by n`,
    `insert into packages (shop_id, id, order_id, package_no, courier, resi, weight_grams)
     select shop_id, bench.id(10, n), order_id, 1, 'JNE', ${resiOf("n")}, 700
     from bench.plan order by n`,
    `insert into payments (shop_id, order_id, external_id, method, state, captured, refunded, released)
     select shop_id, order_id, 'pay-' || n, 'transfer', 'captured', amount + 25000 * (n % 2) + 18000,
            case when s.refunded then amount else 0 end, case when s.released then amount else 0 end
     from bench.plan p join bench.stories s using (story) order by n`,
    `insert into evidence (shop_id, id, case_id, seq, uploaded_by, by_role, kind, requirement, file_name, mime, bytes, sha256, storage_key, display_key, thumb_key, width, height, captured_at, uploaded_at)
     select shop_id, bench.id(8, 2 * n + i), case_id, 1, buyer_user, 'buyer', 'photo', (array['item_photo', 'label_photo'])[i + 1],
            (array['barang.jpg', 'label.jpg'])[i + 1], 'image/jpeg', 250000, encode(sha256(convert_to(n || ':' || i, 'UTF8')), 'hex'),
            'bench/' || n || '/' || i, 'bench/' || n || '/' || i || '/tampil', 'bench/' || n || '/' || i || '/kecil', 1600, 1200,
            opened_at - interval '2 hours', opened_at
     from bench.plan cross join generate_series(0, ${FILES - 1}) i order by n`,
    `insert into messages (shop_id, id, case_id, author_id, body, created_at)
     select p.shop_id, bench.id(7, 2 * p.n + case e.seq when 1 then 0 else 1 end), p.case_id,
            case e.role when 'buyer' then p.buyer_user when 'owner' then p.owner_user else p.mediator_user end, e.text, p.opened_at + (e.seq - 1) * interval '5 hours'
     from bench.plan p join bench.story_events e using (story) where e.text is not null order by p.n`,
    `insert into transfers (shop_id, id, case_id, cause_seq, from_account, to_account, rupiah, corrects, at)
     select p.shop_id, bench.id(11, 8 * p.n + t.seq), p.case_id, t.seq, t.from_account, t.to_account, p.amount, t.corrects, p.opened_at + (t.seq - 1) * interval '5 hours'
     from bench.plan p join bench.story_transfers t using (story) order by p.n`,
    `insert into refunds (shop_id, id, case_id, order_id, cause_seq, key, rupiah, state, attempts, updated_at)
     select p.shop_id, bench.id(12, p.n), p.case_id, p.order_id, s.refund_seq, 'refund:' || p.case_id || ':' || s.refund_seq, p.amount, s.refund_state, 1, p.opened_at + (s.length - 1) * interval '5 hours'
     from bench.plan p join bench.stories s using (story) where s.refunded order by p.n`,
    `insert into case_clocks (shop_id, id, case_id, kind, state, waits_for, length, starts_at, soft_due, hard_due, remaining_ms, reminders, last_reminder_at)
     select p.shop_id, bench.id(13, 16 * p.n + k.i), p.case_id, k.kind, k.state, k.waits_for, k.length, p.opened_at, p.due_at, p.due_at,
            case k.state when 'paused' then 86400000 end, k.reminders, case when k.reminders > 0 then p.opened_at + interval '15 hours' end
     from bench.plan p join bench.story_clocks k using (story) order by p.n`,
    `insert into case_terms (shop_id, term, case_id)
     select p.shop_id, found.term, p.case_id from bench.plan p cross join lateral (
       select lower(number) from (values (p.code || '-' || lpad(p.case_no::text, 6, '0')), (lpad(p.case_no::text, 6, '0')), (${orderNoOf("n")}), (${invoiceOf("n")}), (${resiOf("n")})) numbers (number)
       union
       select lower(array_to_string(words.word[i:], ' '))
       from (values (${nameOf("p.buyer_n")}), (${titleOf("n")})) names (name)
       cross join lateral (select string_to_array(names.name, ' ')) words (word)
       cross join lateral generate_subscripts(words.word, 1) i
     ) found (term)`,
    `insert into shop_members (shop_id, user_id, role) select id, bench.id(5, rank), 'owner' from bench.shops`,
    `insert into marketplace_members (marketplace_id, user_id, role) select ${marketplace}, bench.id(6, n), 'mediator' from generate_series(0, ${MEDIATORS - 1}) n`,
  ];
  return { before, filled, cases: CASES(marketplace) };
}
