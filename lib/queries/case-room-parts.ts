import { REQUIREMENT_WORDS } from "@/lib/copy/evidence";
import { explainClock } from "@/lib/copy/explain-clock";
import { ifNobodyActs } from "@/lib/copy/if-nobody-acts";
import { FAULT_LABELS, FINDING_LABELS, RULING_TEXTS } from "@/lib/copy/kinds";
import { actingClock } from "@/lib/copy/next-clock";
import { refusalText } from "@/lib/copy/refusals";
import { flowOf, verbKey, verbLabel } from "@/lib/copy/verbs";
import type { Actor, Party } from "@/lib/domain/access";
import { partyOf } from "@/lib/domain/access";
import { type Case, disputedTotal, remedyOf, type Solution, totalOf } from "@/lib/domain/case/case";
import { CLOCKS } from "@/lib/domain/case/clocks";
import { availableVerbs } from "@/lib/domain/case/decide";
import type { Facts } from "@/lib/domain/case/facts";
import { checklist, type EvidenceKind, type Requirement } from "@/lib/domain/evidence";
import type { ProfileName } from "@/lib/domain/policy/policy";
import { skippedDays } from "@/lib/domain/sla/calendar";
import type { Zone } from "@/lib/domain/sla/zone";
import { dayTime } from "@/lib/format/dates";
import { explainDeadline } from "@/lib/format/explain-deadline";
import type { TimelineRow } from "./case-timeline";
import type { CaseView, ChecklistItem, DecisionView, SolutionView, VerbView } from "./case-view";

export function claimOf(c: Case, orderLineId: string) {
  const claim = c.lines.find((line) => line.orderLineId === orderLineId);
  return { qty: claim?.qty ?? 0, disputed: claim?.disputed ?? 0 };
}

export function solutionView(solution: Solution): SolutionView {
  return {
    remedy: remedyOf(solution),
    articles: solution.articles ?? [],
    lines: solution.lines,
    shipping: solution.shipping,
    total: totalOf(solution),
  };
}

export function person(id: string | null, name: string | null) {
  return id === null || name === null ? null : { id, name };
}

export function lastText(timeline: readonly TimelineRow[], type: string): string | null {
  return timeline.findLast((item) => item.event.type === type)?.text ?? null;
}

export function checklistView(
  rules: Parameters<typeof checklist>[0],
  shown: readonly { kind: EvidenceKind; requirement: string | null }[],
): ChecklistItem[] {
  return checklist(rules, shown).map((item) => ({ ...item, ...REQUIREMENT_WORDS[item.requirement] }));
}

export function infoItem(requirement: Requirement): ChecklistItem {
  return {
    requirement,
    ...REQUIREMENT_WORDS[requirement],
    kinds: ["photo", "video", "document"],
    mandatory: true,
    met: false,
  };
}

/** Every decision of the case, the newest first. */
export function decisionViews(c: Case, timeline: readonly TimelineRow[], facts: Facts): DecisionView[] {
  const window = facts.clocks.find((clock) => clock.kind === "appeal_window");
  const views: DecisionView[] = [];
  for (const made of timeline) {
    const { event } = made;
    const last = views.at(-1);
    if (event.type === "decision_accepted" && last !== undefined)
      views[views.length - 1] = { ...last, acceptedBy: [...last.acceptedBy, event.by] };
    if (event.type === "appeal_filed" && last !== undefined)
      views[views.length - 1] = { ...last, appealedBy: event.by };
    if (event.type !== "case_decided") continue;
    views.push({
      n: event.n,
      by: made.who,
      at: made.at.toISOString(),
      solution: solutionView(event.solution),
      toSeller: disputedTotal(c) - totalOf(event.solution),
      fault: event.fault,
      faultLabel: FAULT_LABELS[event.fault],
      final: event.final,
      text: made.text,
      findings: event.findings.map((finding) => ({
        ...finding,
        ruleText: RULING_TEXTS[finding.rule],
        resultText: FINDING_LABELS[finding.result],
      })),
      acceptedBy: [],
      appealUntil: c.appealable && event.n === c.decision?.n ? (window?.hardDue.toISOString() ?? null) : null,
      appealedBy: null,
    });
  }
  return views.reverse();
}

/** The deadline that acts first, and what happens then if nobody acts before. */
export function dueView(
  c: Case,
  reader: Party,
  side: Party | null,
  facts: Facts,
  zone: Zone,
): CaseView["due"] {
  const clock = actingClock(c, facts.clocks, { policy: facts.policy, reader });
  if (clock === null) return null;
  const sentence = ifNobodyActs(c, clock, { ...facts, zone, reader });
  return {
    at: clock.hardDue.toISOString(),
    waitsForMe: CLOCKS[clock.kind].waitsFor(c) === side,
    sentence,
    explanation: explainClock(clock, facts.calendar),
    earlier:
      clock.softDue.getTime() === clock.hardDue.getTime()
        ? null
        : {
            at: clock.softDue.toISOString(),
            computed: explainDeadline(
              clock.window,
              skippedDays(clock.startsAt, clock.hardDue, facts.calendar),
            ),
          },
  };
}

export function verbViews(c: Case, actor: Actor, facts: Facts, profile: ProfileName, zone: Zone): VerbView[] {
  return availableVerbs(c, actor, facts).map((own) => ({
    verb: own.verb,
    label: verbLabel(own.verb, actor.role, profile, flowOf(c)),
    key: verbKey(own.verb),
    mandatory: own.mandatory,
    dueAt: own.dueAt?.toISOString() ?? null,
    blocked: own.blocked
      ? refusalText(
          own.blocked.code,
          own.blocked.opensAt ? { at: dayTime(own.blocked.opensAt, zone, facts.now) } : {},
        )
      : null,
  }));
}

export function pendingView(c: Case, actor: Actor, facts: Facts, profile: ProfileName): CaseView["pending"] {
  if (c.scheduled === null || partyOf(c.scheduled.role) !== partyOf(actor.role)) return null;
  const grace = facts.clocks.find((clock) => clock.kind === "grace");
  if (grace === undefined) return null;
  return {
    label: verbLabel(c.scheduled.verb, c.scheduled.role, profile, flowOf(c)),
    until: grace.hardDue.toISOString(),
    mine: c.scheduled.actorId === actor.id,
  };
}
