import type { Case } from "../case/case";
import type { CaseEvent } from "../case/events";
import { evolve } from "../case/evolve";
import type { EvidenceFact } from "../case/facts";
import { type ReadAct, readAct } from "./act-inputs";
import { type Anchor, anchorOf, answersTo, arrivals, type Cause, type Happened } from "./answers-to";
import type { Act, Command } from "./story";

type Numbered = Happened & { readonly seq: number };

/**
 * The acts of a record, in order. One that waited out its grace period stands where it was pressed, with the input
 * that it was carried out with; one that was taken back has none.
 */
export function actsOf(commands: readonly Command[], files: ReadonlyMap<string, EvidenceFact>): Act[] {
  const acts: Act[] = [];
  const happened: Numbered[] = [];
  const shown: EvidenceFact[] = [];
  let c: Case | null = null;
  /** Where in `acts` the one stands that waits out its grace period. */
  let waiting: number | null = null;

  for (const { at, actor, events: numbered } of commands) {
    const events = numbered.map((own) => own.event);
    const told = events.filter((event) => event.type !== "act_cancelled");
    const [head] = told;
    const named = (ids: readonly string[]) => ids.flatMap((id) => files.get(id) ?? []);
    const common = { at, shown: [...shown], gaveUp: null, refund: null };
    const pressed = waiting === null ? undefined : acts[waiting];

    if (c !== null && head?.type === "act_scheduled") {
      const own = { id: head.by, role: head.role };
      const verb = head.verb as Act["verb"];
      const anchor = anchorOf(answersTo(verb, own, null), at, happened);
      acts.push({ ...common, verb, actor: own, input: null, text: null, files: [], anchor });
      waiting = acts.length - 1;
    } else if (head?.type === "act_failed") {
      if (waiting !== null && pressed !== undefined) acts[waiting] = { ...pressed, gaveUp: head.refusal };
      waiting = null;
    } else if (c !== null) {
      const read = readAct(c, told, actor);
      const carriedOut =
        pressed !== undefined && read?.verb === pressed.verb && actor.id === pressed.actor.id;
      if (waiting !== null && carriedOut) {
        acts[waiting] = { ...pressed, input: read.input, text: read.text, files: named(read.fileIds) };
        waiting = null;
      } else if (read !== null) {
        const { verb, input, text } = read;
        const { anchor, refund } = anchoredBy(read, answersTo(verb, actor, input), at, happened);
        acts.push({ ...common, verb, actor, input, text, files: named(read.fileIds), anchor, refund });
      }
      if (events.some((event) => event.type === "act_cancelled" || event.type === "act_undone"))
        waiting = null;
    }

    const before: Case | null = c;
    for (const { seq, event } of numbered) {
      c = evolve(c, event);
      happened.push({ cause: event.type, at, seq });
    }
    if (c !== null)
      for (const cause of arrivals(before?.state ?? null, c.state)) happened.push({ cause, at, seq: 0 });
    for (const event of events) shown.push(...named(filesOf(event)));
  }
  return acts;
}

/** What the gateway says of one refund or payment answers that one, also where there was another since. */
function anchoredBy(
  { about }: ReadAct,
  causes: readonly Cause[],
  at: Date,
  happened: readonly Numbered[],
): { anchor: Anchor | null; refund: number | null } {
  const any = { anchor: anchorOf(causes, at, happened), refund: null };
  if (about === null) return any;
  const cause = "refund" in about ? "refund_granted" : "payment_ordered";
  const all = happened.filter((own) => own.cause === cause);
  const seq = "refund" in about ? Number(about.refund.split(":")[2]) : null;
  const nth = "refund" in about ? all.findIndex((own) => own.seq === seq) + 1 : about.payment;
  const one = all[nth - 1];
  if (one === undefined) return any;
  const delayMs = at.getTime() - one.at.getTime();
  return { anchor: { cause, nth, delayMs }, refund: cause === "refund_granted" ? nth : null };
}

function filesOf(event: CaseEvent): readonly string[] {
  return "evidenceIds" in event ? event.evidenceIds : [];
}
