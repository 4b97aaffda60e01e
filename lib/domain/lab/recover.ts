import type { Actor } from "../access";
import { type Case, remedyOf } from "../case/case";
import { postingsOf } from "../case/consequences/postings";
import { reputationOf } from "../case/consequences/reputation";
import type { CaseEvent } from "../case/events";
import { evolve } from "../case/evolve";
import type { EvidenceFact } from "../case/facts";
import type { OpenCaseInput } from "../case/verbs/complaint/open-case";
import { RETURN_CONDITIONS } from "../kinds";
import type { Policy } from "../policy/policy";
import { actsOf } from "./acts-of";
import { added, type Ending, NO_SUMS } from "./ending";
import type { Command, RecordedEvent, Story } from "./story";

export type Source = Pick<Story, "order" | "calendar"> & {
  /** From the opening on, without a gap. */
  readonly records: readonly RecordedEvent[];
  /** Everything that was ever shown in the case, by id. */
  readonly files: ReadonlyMap<string, EvidenceFact>;
  /** The rules the case was decided by. */
  readonly policy: Policy;
};

/**
 * The story of a closed complaint, read from its events: how it was opened, and what people, couriers and the
 * payments gateway did, each act with what it answered. What the clocks did is left out: a replay lets them run anew.
 * Null where the record does not begin with the opening.
 */
export function recoverStory({ records, files, policy, order, calendar }: Source): Story | null {
  const commands = commandsOf(records);
  const [first] = commands;
  const opened = first?.events[0]?.event;
  if (first === undefined || opened?.type !== "case_opened") return null;
  return {
    opening: {
      at: first.at,
      actor: first.actor,
      input: openingOf(opened),
      text: opened.text,
      files: opened.evidenceIds.flatMap((id) => files.get(id) ?? []),
    },
    acts: actsOf(commands, files),
    order,
    calendar,
    shelf: shelfOf(records.map(({ event }) => event)),
    recorded: endingOf(commands, policy),
  };
}

/** Events of one command lie next to each other. */
function commandsOf(records: readonly RecordedEvent[]): Command[] {
  const commands: { at: Date; actor: Actor; id: string; events: { seq: number; event: CaseEvent }[] }[] = [];
  for (const [i, { at, actor, commandId, event }] of records.entries()) {
    const last = commands.at(-1);
    const same = last?.id === commandId && last.at.getTime() === at.getTime();
    const entry = { seq: i + 1, event };
    if (same) last.events.push(entry);
    else commands.push({ at, actor, id: commandId, events: [entry] });
  }
  return commands;
}

function openingOf(opened: Extract<CaseEvent, { type: "case_opened" }>): OpenCaseInput {
  const { kind, reason, shipping, evidenceIds } = opened;
  const money = opened.request.lines;
  return {
    kind,
    reason,
    lines: opened.lines.map(({ orderLineId, qty }) => {
      const asked = money.find((own) => own.orderLineId === orderLineId)?.rupiah;
      return { orderLineId, qty, ...(asked === undefined ? {} : { rupiah: asked }) };
    }),
    articles: (opened.request.articles ?? []).map(({ orderLineId, sku }) => ({ orderLineId, sku })),
    withShipping: kind !== "negligence" && shipping > 0,
    // No rule reads the words; they may have been erased.
    text: "",
    evidenceIds: [...evidenceIds],
    // Nobody gets in without vouching for all of them.
    conditions: reason === "change_of_mind" ? [...RETURN_CONDITIONS] : [],
  };
}

/** What the record says about the goods on the shop's shelf when they were asked for; full where it says nothing. */
function shelfOf(events: readonly CaseEvent[]): Story["shelf"] {
  let c: Case | null = null;
  for (const event of events) {
    const wanted = c === null ? null : remedyOf(c.request);
    const goodsOut = wanted !== null && wanted !== "return_refund";
    if (event.type === "auto_approved" && goodsOut && remedyOf(event.solution) === null) return "empty";
    if (event.type === "goods_out_agreed" && !event.inStock)
      return events.some((own) => own.type === "stock_reserved") ? "later" : "empty";
    c = evolve(c, event);
  }
  return "full";
}

/** How the case ended, added up from its events as they were added up then. */
function endingOf(commands: readonly Command[], policy: Policy): Ending {
  let c: Case | null = null;
  let sums = NO_SUMS;
  let at: Date | null = null;
  for (const command of commands) {
    const before: Case | null = c;
    const events = command.events.map((own) => own.event);
    for (const event of events) {
      c = evolve(c, event);
      if (event.type === "case_closed") at = command.at;
    }
    if (c === null) continue;
    const reputation = reputationOf(events, before, c, policy);
    sums = added(sums, { postings: events.flatMap(postingsOf), reputation });
  }
  const closed = c?.state.stage === "closed";
  return {
    ...sums,
    outcome: closed ? "closed" : "undecided",
    code: c?.closeCode ?? null,
    at: closed ? at : null,
  };
}
