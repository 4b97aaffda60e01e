import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import type { Viewer } from "@/lib/auth/mint-viewer";
import { DESK_NAMES } from "@/lib/copy/kinds";
import { noticeText, noticeTitle } from "@/lib/copy/notices";
import { flowOf } from "@/lib/copy/verbs";
import type { Role } from "@/lib/domain/access";
import { partyOf } from "@/lib/domain/access";
import type { Case } from "@/lib/domain/case/case";
import { audienceOf, type CaseEvent } from "@/lib/domain/case/events";
import type { ProfileName } from "@/lib/domain/policy/policy";
import type { Zone } from "@/lib/domain/sla/zone";
import { paths } from "@/lib/paths";
import { serverNow } from "./case-rows";
import type { BellView } from "./list-views";
import { actorIn, readerOf, whereVisible } from "./visible";
import { workCounts } from "./work-counts";

const NOTICES = 60;

type RawNotice = {
  shop_id: string;
  marketplace_id: string;
  buyer_id: string;
  shop_code: string;
  no: string;
  seq: number;
  at: string;
  read_at: string | null;
  title: string;
  zone: string;
  profile: ProfileName;
  case_body: Case;
  body: string;
  actor_role: Role;
  name: string | null;
};

/** What calls for one person: notices, newest first and only about cases still theirs to read, and waiting work. */
export async function bell(db: Db, viewer: Viewer): Promise<BellView> {
  const [now, rows, [unread], work] = await Promise.all([
    serverNow(db),
    db.execute<RawNotice>(sql`
      select n.shop_id, c.marketplace_id, c.buyer_id, s.code as shop_code, c.no, n.seq, n.at, n.read_at, c.title, s.zone, m.profile, c.body as case_body, e.body, e.actor_role, u.name
      from notifications n
      join cases c on c.shop_id = n.shop_id and c.id = n.case_id
      join shops s on s.id = n.shop_id
      join marketplaces m on m.id = c.marketplace_id
      join case_events e on e.shop_id = n.shop_id and e.case_id = n.case_id and e.seq = n.seq
      left join users u on u.id = e.actor_id
      where n.user_id = ${viewer.userId} order by n.at desc, n.seq desc limit ${NOTICES}`),
    db.execute<{ n: number }>(sql`
      select count(*)::int as n from (
        select 1 from notifications n join cases on cases.shop_id = n.shop_id and cases.id = n.case_id
        where n.user_id = ${viewer.userId} and n.read_at is null and ${whereVisible(viewer)} limit 1000) capped`),
    workCounts(db, viewer),
  ]);
  const notices = rows.flatMap((row) => {
    const actor = actorIn(viewer, {
      shopId: row.shop_id,
      marketplaceId: row.marketplace_id,
      buyerId: row.buyer_id,
    });
    const { event } = JSON.parse(row.body) as { event: CaseEvent };
    if (actor === null || !audienceOf(event).includes(readerOf(actor))) return [];
    const reader = readerOf(actor);
    const side = partyOf(row.actor_role);
    const sentence = noticeText(event, {
      voice: side === null ? "system" : "name",
      name: row.name ?? DESK_NAMES[row.profile],
      role: row.actor_role,
      reader,
      profile: row.profile,
      kind: flowOf(row.case_body),
    });
    const href =
      reader === "buyer"
        ? paths.buyerCase(row.no)
        : reader === "seller"
          ? paths.caseRoom(row.no, { toko: row.shop_code })
          : paths.hearing(row.no);
    return [
      {
        shopId: row.shop_id,
        no: row.no,
        seq: row.seq,
        at: new Date(row.at).toISOString(),
        unread: row.read_at === null,
        title: `${noticeTitle(event, { reader, profile: row.profile })} · ${row.title}`,
        sentence,
        href,
        zone: row.zone as Zone,
      },
    ];
  });
  return { serverNow: now.toISOString(), unread: unread?.n ?? 0, notices, work };
}
