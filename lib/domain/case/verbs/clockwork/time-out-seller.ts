import type { CaseEvent } from "../../events";
import type { Facts, RunningClock } from "../../facts";
import { nothing } from "../../input";
import { settle } from "../../settlement";
import { verb } from "../../verb";

/** No automatic act before this many reminders were delivered; what is stored for a member counts as delivered. */
export const REMINDERS_BEFORE_ACTING = 2;

/** T1, T1b and the warning ran out: the seller's silence means what his marketplace's profile says (S2, S3g). */
export const timeOutSeller = verb({
  by: ["system"],
  when: { stage: ["awaiting_seller", "negotiating"], money: ["held"] },
  changes: "terms",
  input: nothing,
  then: (c, _input, _actor, facts): readonly CaseEvent[] => {
    const unreminded = dueWithoutReminders(facts);
    if (unreminded !== null) {
      return [
        { type: "reminder_sent", clock: unreminded.kind, n: unreminded.reminders + 1 },
        { type: "deadline_moved", clock: unreminded.kind, because: "reminders_missing" },
      ];
    }
    const mediate: readonly CaseEvent[] = [
      { type: "seller_timed_out", effect: "mediate" },
      { type: "help_asked", by: "system", text: null },
    ];
    switch (facts.policy.onTimeout) {
      case "auto_approve":
        return [
          { type: "seller_timed_out", effect: "auto_approve" },
          { type: "auto_approved", solution: c.request },
          ...settle(c, c.request),
        ];
      case "warn_then_mediate":
        return c.warned ? mediate : [{ type: "seller_timed_out", effect: "warn" }];
      case "mediate":
        return mediate;
    }
  },
});

/** A clock that fell due though its owner was not reminded often enough (an outage): it moves, once. */
function dueWithoutReminders(facts: Facts): RunningClock | null {
  const clock = facts.clocks.find((own) => own.state === "running" && ANSWER_CLOCKS.has(own.kind));
  if (clock === undefined || clock.moved || clock.reminders >= REMINDERS_BEFORE_ACTING) return null;
  return clock;
}

const ANSWER_CLOCKS: ReadonlySet<string> = new Set(["seller_answers", "seller_concludes", "seller_warned"]);
