import { type SQL, sql } from "drizzle-orm";
import type { Actor } from "@/lib/domain/access";
import type { Window } from "@/lib/domain/sla/calendar";

export type FactsQuestion = {
  readonly shopId: string;
  /** Null for a case that is about to be opened. */
  readonly caseId: string | null;
  /** Null: the order of the case. */
  readonly orderId: string | null;
  readonly actor: Actor;
  readonly input: unknown;
};

/** As JSON gives it: instants are text, sums of rupiah plain numbers. */
export type FactsRow = {
  readonly now: string;
  readonly case_id: string | null;
  readonly clocks: readonly {
    readonly id: string;
    readonly kind: string;
    readonly state: string;
    readonly waits_for: string | null;
    readonly length: Window;
    readonly starts_at: string;
    readonly soft_due: string;
    readonly hard_due: string;
    readonly remaining_ms: number | null;
    readonly reminders: number;
    readonly last_reminder_at: string | null;
    readonly moved: boolean;
  }[];
  readonly order: {
    readonly status: string;
    readonly courier_class: string;
    readonly estimated_at: string | null;
    readonly delivered_at: string | null;
    readonly shipping_fee: number;
    readonly shipping_claimed: number;
    readonly payment: string | null;
    readonly courier: string | null;
    readonly resi: string | null;
    readonly negligence_alleged: boolean;
    readonly freight_charged: boolean;
    readonly escrow_left: number | null;
  } | null;
  readonly lines: readonly {
    readonly id: string;
    readonly sku: string;
    readonly qty: number;
    readonly qty_claimed: number;
    readonly disputed: number;
    readonly unit_price: number;
    readonly paid: number;
    readonly commission: number;
    readonly category: string;
  }[];
  readonly articles: readonly {
    readonly sku: string;
    readonly name: string | null;
    readonly price: number | null;
  }[];
  /** Units for sale. */
  readonly levels: readonly { readonly sku: string; readonly qty: number }[];
  readonly files: readonly {
    readonly id: string;
    readonly case_id: string | null;
    readonly by_role: Actor["role"];
    readonly kind: string;
    readonly requirement: string | null;
    readonly sha256: string;
  }[];
  readonly members: readonly string[];
  readonly resi_taken: boolean;
  readonly refunds_out: number;
};

/**
 * All that the rules may know besides the case, a row for each that is asked about, as one statement: a statement
 * costs more on its way than what it reads here. Articles are those of the order and those that the case or the input
 * wish for instead; rows of what is for sale are locked in one order everywhere (byte by byte, as JavaScript sorts as
 * well), after order and case.
 */
export function factsQuery(questions: readonly FactsQuestion[], { lockStock }: { lockStock: boolean }): SQL {
  return sql`
    select app_now() as now, q.case_id,
      (select coalesce(json_agg(k), '[]') from (
        select id, kind, state, waits_for, length, starts_at, soft_due, hard_due, remaining_ms, reminders, last_reminder_at, moved
        from case_clocks where shop_id = q.shop_id and case_id = q.case_id and state in ('running', 'paused')) k) as clocks,
      (select json_build_object(
          'status', o.status, 'courier_class', o.courier_class, 'estimated_at', o.estimated_at, 'delivered_at', o.delivered_at,
          'shipping_fee', o.shipping_fee, 'shipping_claimed', o.shipping_claimed, 'payment', p.state,
          'courier', k.courier, 'resi', k.resi, 'negligence_alleged', exists (
            select from cases n where n.shop_id = o.shop_id and n.order_id = o.id and n.kind = 'negligence'
              and n.close_code is distinct from 'withdrawn'),
          'freight_charged', exists (
            select from case_parcels own
            join case_parcels other on other.shop_id = own.shop_id and other.resi = own.resi and other.case_id <> own.case_id
            join transfers t on t.shop_id = other.shop_id and t.case_id = other.case_id and t.to_account = 'freight'
            where own.shop_id = o.shop_id and own.case_id = q.case_id and own.leg = 'return'),
          'escrow_left', p.captured - (select coalesce(sum(t.rupiah), 0) from cases n
            join transfers t on t.shop_id = n.shop_id and t.case_id = n.id and t.from_account = 'escrow'
            where n.shop_id = o.shop_id and n.order_id = o.id))
        from orders o
        left join payments p on p.shop_id = o.shop_id and p.order_id = o.id
        left join packages k on k.shop_id = o.shop_id and k.order_id = o.id and k.package_no = 1
        where o.shop_id = q.shop_id and o.id = q.order_id) as "order",
      (select coalesce(json_agg(l), '[]') from (
        select l.id, l.sku, l.qty, l.qty_claimed, l.unit_price, l.paid, l.commission, l.category,
          (select coalesce(sum((claimed ->> 'disputed')::bigint), 0)
            from cases n cross join lateral jsonb_array_elements(n.body -> 'lines') claimed
            where n.shop_id = l.shop_id and n.order_id = l.order_id
              and claimed ->> 'orderLineId' = l.id::text and n.close_code is distinct from 'withdrawn')
          - l.paid_on_top as disputed
        from order_lines l where l.shop_id = q.shop_id and l.order_id = q.order_id) l) as lines,
      (select coalesce(json_agg(s), '[]') from (
        select named.sku, a.name, a.price from unnest(q.skus) named (sku)
        left join articles a on a.shop_id = q.shop_id and a.sku = named.sku) s) as articles,
      (select coalesce(json_agg(s), '[]') from (
        select sku, qty from stock_levels
        where shop_id = q.shop_id and bin = 'sellable' and sku = any(q.skus)
        order by sku collate "C" ${lockStock ? sql`for update` : sql``}) s) as levels,
      (select coalesce(json_agg(e), '[]') from (
        select id, case_id, by_role, kind, requirement, sha256 from evidence
        where shop_id = q.shop_id and case_id = q.case_id
        union all
        select e.id, e.case_id, e.by_role, e.kind, e.requirement, e.sha256 from unnest(q.named) named (id)
        join evidence e on e.shop_id = q.shop_id and e.id = named.id
        where e.case_id is null and e.uploaded_by = q.actor_id) e) as files,
      (select coalesce(json_agg(user_id), '[]') from shop_members where shop_id = q.shop_id) as members,
      exists (select from parcel_owners p where p.shop_id = q.shop_id and p.resi = q.resi
        and (q.case_id is null or p.owner not in (q.case_id, q.buyer_id))) as resi_taken,
      (select coalesce(sum(rupiah), 0)::float8 from refunds
        where shop_id = q.shop_id and case_id = q.case_id and state not in ('settled', 'credited')) as refunds_out
    from (
      select b.*, array(
        select sku from order_lines where shop_id = b.shop_id and order_id = b.order_id
        union select jsonb_path_query(b.body, 'lax $.**.articles[*].sku') #>> '{}'
        union select unnest(b.articles)) as skus
      from (
        select a.shop_id, a.case_id, a.named, a.articles, a.actor_id, a.resi, c.body, c.buyer_id, coalesce(a.order_id, c.order_id) as order_id
        from json_to_recordset(${JSON.stringify(questions.map(asked))}::json)
          as a (shop_id uuid, case_id uuid, order_id uuid, named uuid[], articles text[], actor_id uuid, resi text)
        left join cases c on c.shop_id = a.shop_id and c.id = a.case_id) b
      offset 0) q`;
}

function asked({ shopId, caseId, orderId, actor, input }: FactsQuestion) {
  return {
    shop_id: shopId,
    case_id: caseId,
    order_id: orderId,
    named: namedEvidence(input),
    articles: articlesIn(input),
    actor_id: actor.id,
    resi: namedResi(input),
  };
}

/** Files an input names. Ids that are no uuid are left to the rule's own check of its input. */
export function namedEvidence(input: unknown): string[] {
  const ids = (input as { evidenceIds?: unknown } | null)?.evidenceIds;
  const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
  return Array.isArray(ids)
    ? ids.filter((id): id is string => typeof id === "string" && uuid.test(id)).slice(0, 50)
    : [];
}

/** The receipt number in an input, as parcels of the shop keep theirs. */
function namedResi(input: unknown): string | null {
  const resi = (input as { resi?: unknown } | null)?.resi;
  return typeof resi === "string" ? resi.trim().toUpperCase().slice(0, 60) : null;
}

/** Articles an input names, whatever it is: the rule's own check comes later. */
function articlesIn(input: unknown): string[] {
  const own = input as Record<"articles" | "solution" | "request", unknown> | null;
  const lists = [own?.articles, own?.solution, own?.request].flatMap((part) =>
    Array.isArray(part) ? part : ((part as { articles?: unknown } | null)?.articles ?? []),
  );
  return lists
    .map((one) => (one as { sku?: unknown } | null)?.sku)
    .filter((sku): sku is string => typeof sku === "string" && !sku.includes("\u0000"))
    .map((sku) => sku.trim().slice(0, 80))
    .slice(0, 50);
}
