import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { EVENT_ICONS } from "@/lib/copy/event-icons";
import { sentenceOf } from "@/lib/copy/events";
import { DESK_NAMES } from "@/lib/copy/kinds";
import { flowOf } from "@/lib/copy/verbs";
import type { Party, Role } from "@/lib/domain/access";
import { partyOf } from "@/lib/domain/access";
import type { Case } from "@/lib/domain/case/case";
import { audienceOf, type CaseEvent } from "@/lib/domain/case/events";
import type { ProfileName } from "@/lib/domain/policy/policy";
import type { EvidenceView } from "@/lib/queries/evidence-view";
import type { TimelineItem } from "./case-view";

type RawEvent = {
  seq: number;
  at: string;
  actor_id: string | null;
  actor_role: Role;
  name: string | null;
  body: string;
  text: string | null;
};

export type TimelineRow = {
  readonly seq: number;
  readonly at: Date;
  readonly event: CaseEvent;
  readonly text: string | null;
  readonly who: string;
  readonly view: (
    viewerId: string,
    evidence: readonly EvidenceView[],
    people: readonly { id: string; name: string }[],
  ) => TimelineItem;
};

/** What happened, for the eyes of one side: events it may not read are not there. */
export async function caseTimeline(
  db: Db,
  at: { shopId: string; caseId: string; profile: string; body: Case },
  reader: Party,
): Promise<TimelineRow[]> {
  const rows = await db.execute<RawEvent>(sql`
    select e.seq, e.occurred_at as at, e.actor_id, e.actor_role, u.name, e.body, m.body as text
    from case_events e
    left join users u on u.id = e.actor_id
    left join messages m on m.shop_id = e.shop_id and m.id = (e.body::jsonb #>> '{event,text,id}')::uuid
    where e.shop_id = ${at.shopId} and e.case_id = ${at.caseId} order by e.seq`);
  return rows.flatMap((row): TimelineRow[] => {
    const { event } = JSON.parse(row.body) as { event: CaseEvent };
    if (!audienceOf(event).includes(reader)) return [];
    const side = partyOf(row.actor_role) ?? "system";
    const desk = DESK_NAMES[at.profile as ProfileName];
    const who = row.name ?? desk;
    return [
      {
        seq: row.seq,
        at: new Date(row.at),
        event,
        text: row.text,
        who,
        view: (viewerId, evidence, people) => {
          const mine = row.actor_id === viewerId;
          return {
            seq: row.seq,
            at: new Date(row.at).toISOString(),
            shape: shapeOf(event),
            icon: EVENT_ICONS[event.type],
            mine,
            side,
            who,
            sentence: sentenceOf(event, {
              voice: mine ? "you" : side === "system" ? "system" : "name",
              name: who,
              role: row.actor_role,
              reader,
              profile: at.profile as ProfileName,
              kind: flowOf(at.body),
              personOf: (id) => people.find((person) => person.id === id)?.name ?? null,
            }),
            text: row.text,
            evidence:
              "evidenceIds" in event ? evidence.filter((item) => event.evidenceIds.includes(item.id)) : [],
          };
        },
      },
    ];
  });
}

function shapeOf(event: CaseEvent): TimelineItem["shape"] {
  switch (event.type) {
    case "message_posted":
      return "message";
    case "note_posted":
      return "note";
    case "case_decided":
      return "decision";
    default:
      return "event";
  }
}
