import type { CaseView, SolutionView } from "@/lib/queries/case-view";

/** The solution that a yes would agree to now: the other side's offer, else what the buyer asks for. */
export function standingOf(view: CaseView): SolutionView {
  return view.offer ?? view.request;
}
