import { buyerBucket, mediatorBucket, sellerBucket } from "@/lib/domain/case/buckets";
import type { Case } from "@/lib/domain/case/case";
import { CLOCK_KINDS } from "@/lib/domain/case/clock-kinds";
import { CLOCKS } from "@/lib/domain/case/clocks";
import { postingsOf } from "@/lib/domain/case/consequences/postings";
import { evolve } from "@/lib/domain/case/evolve";
import type { Policy } from "@/lib/domain/policy/policy";
import { canonical } from "@/lib/engine/canonical";
import { asTemplate, MARKS } from "./marks";
import { STORIES, type Story } from "./stories";

/**
 * A story as rows of SQL: everything the rule book derives from its events is derived here, once a story, by
 * the product's own functions; SQL only puts in what differs from case to case.
 */
export function storyRows(policy: Policy, policyVersion: number) {
  return STORIES.map((story, i) => storyRow(story, i + 1, policy, policyVersion));
}

function storyRow(story: Story, id: number, policy: Policy, policyVersion: number) {
  const { steps } = story;
  const events = steps.map(({ event }) => event);
  const c = events.reduce<Case | null>((before, event) => evolve(before, event), null);
  if (c === null) throw new Error(`${story.name}: a story without events`);
  const rows = steps.map(({ event, by, text }, at) => ({
    seq: at + 1,
    type: event.type,
    role: by.role,
    actor: by.id === null ? null : asTemplate(by.id),
    body: asTemplate(
      canonical({ event, actor: by, at: new Date(MARKS.at[at] ?? ""), policy: policyVersion }),
    ),
    text,
  }));
  const granted = events.some((event) => event.type === "refund_granted");
  return {
    story: id,
    over: story.over,
    weight: story.weight,
    length: steps.length,
    reason: c.reason,
    stage: c.state.stage,
    money: c.state.money,
    body: asTemplate(JSON.stringify(c)),
    automatic: c.automatic,
    close_code: c.closeCode,
    seller_bucket: sellerBucket(c),
    buyer_bucket: buyerBucket(c),
    mediator_bucket: mediatorBucket(c),
    mediated: c.mediatorId !== null,
    refunded: granted,
    refund_state: granted ? (c.state.money === "refund_processing" ? "sent" : "settled") : null,
    refund_seq: granted ? events.findIndex((event) => event.type === "refund_granted") + 1 : null,
    released: events.some((event) => event.type === "funds_released"),
    events: rows,
    clocks: clocksOf(c, policy, steps.filter(({ event }) => event.type === "reminder_sent").length),
    transfers: events.flatMap((event, at) =>
      postingsOf(event).map((posting) => ({
        seq: at + 1,
        from: posting.from,
        to: posting.to,
        corrects: posting.corrects,
      })),
    ),
  };
}

/** The deadlines that run or wait in the story's last state. A closed case has none: its appeals have lapsed. */
function clocksOf(c: Case, policy: Policy, reminders: number) {
  if (c.state.stage === "closed") return [];
  return CLOCK_KINDS.flatMap((kind) => {
    const clock = CLOCKS[kind];
    const window = clock.length(policy, c);
    const phase = clock.phase(c, policy);
    if (window === null || phase === "off") return [];
    return [
      {
        kind,
        state: phase,
        waits_for: clock.waitsFor(c),
        length: window,
        reminders: clock.reminds ? reminders : 0,
      },
    ];
  });
}

export type StoryRow = ReturnType<typeof storyRows>[number];
