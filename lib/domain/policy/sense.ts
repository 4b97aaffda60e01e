import type { Window } from "../sla/calendar";
import type { RuleKey } from "./fields";
import type { Policy } from "./policy";
import { plainLength } from "./schema";

/** What is wrong with answers that are sound one by one: together they promise what cannot happen. */
export const SENSE_PROBLEMS = [
  "appeals_without_window",
  "window_without_appeals",
  "negligence_without_shipping",
  "reship_comes_back",
  "inactivity_comes_first",
  "hold_outlasts_appeal",
] as const;
export type SenseProblem = (typeof SENSE_PROBLEMS)[number];

/** `with`: the other question that the answer does not go together with. */
export type Senseless = { readonly key: RuleKey; readonly problem: SenseProblem; readonly with: RuleKey };

/** Five working days are a week: how long a window lasts at least on the wall, in milliseconds. */
function wallLength(window: Window): number {
  const working = window.unit === "working_day" || window.unit === "working_hour";
  return plainLength(window) * (working ? 7 / 5 : 1);
}

/** Deadlines that run while the clock of inactivity runs too: what they bring must come before the end. */
const BEFORE_INACTIVITY = [
  "sellerAnswers",
  "sellerConcludes",
  "warning",
  "offerStands",
  "infoAwaited",
  "helpAfterSilence",
  "buyerReapplies",
] as const satisfies readonly RuleKey[];

/**
 * Where the answers of a policy contradict each other: an appeal that nobody has time to file, a kind of complaint
 * that can never be opened, a deadline that another one always overtakes. One problem for each question at most.
 */
export function senseOf(policy: Policy): Senseless[] {
  const found: Senseless[] = [];
  if (policy.appeals > 0 && policy.appealWindow === null)
    found.push({ key: "appealWindow", problem: "appeals_without_window", with: "appeals" });
  if (policy.appeals === 0 && policy.appealWindow !== null)
    found.push({ key: "appealWindow", problem: "window_without_appeals", with: "appeals" });
  if (policy.kinds.includes("negligence") && policy.refundShipping === "excluded")
    found.push({ key: "kinds", problem: "negligence_without_shipping", with: "refundShipping" });
  if (policy.goodsBack.reship !== "none")
    found.push({ key: "goodsBack", problem: "reship_comes_back", with: "kinds" });
  const first = BEFORE_INACTIVITY.find((key) => {
    const window = policy[key];
    return window !== null && wallLength(window) >= plainLength(policy.inactivity);
  });
  if (first !== undefined) found.push({ key: "inactivity", problem: "inactivity_comes_first", with: first });
  const { executionHold, appealWindow } = policy;
  if (
    executionHold !== null &&
    appealWindow !== null &&
    plainLength(executionHold) > plainLength(appealWindow)
  )
    found.push({ key: "executionHold", problem: "hold_outlasts_appeal", with: "appealWindow" });
  return found;
}
