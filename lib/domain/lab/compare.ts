import type { Policy } from "../policy/policy";
import { type Ending, sameEnding } from "./ending";
import { replay } from "./replay";
import type { LeftOut, Story } from "./story";

/** Why a complaint cannot be played again. `differs`: under its own rules it would not end as it did. */
export type WhyNot = "differs" | "taken_back" | "endless" | "no_record";

/** What a draft would have made of a closed complaint. */
export type Verdict =
  | { readonly kind: "unreplayable"; readonly why: WhyNot; readonly act: LeftOut | null }
  | {
      readonly kind: "same" | "flipped";
      readonly before: Ending;
      readonly after: Ending;
      readonly leftOut: readonly LeftOut[];
    };

/**
 * Plays a complaint under the rules it had and, where that gives the ending it had, under a draft. A replay that
 * cannot tell the past is not believed about what might have been: such a complaint is named and not counted.
 */
export function verdictOf(story: Story | null, own: Policy, draft: Policy): Verdict {
  if (story === null) return { kind: "unreplayable", why: "no_record", act: null };
  const past = replay(story, own);
  if (!past.ok) return { kind: "unreplayable", why: past.why, act: null };
  if (!sameEnding(past.ending, story.recorded))
    return { kind: "unreplayable", why: "differs", act: past.leftOut[0] ?? null };
  const future = replay(story, draft);
  if (!future.ok) return { kind: "unreplayable", why: future.why, act: null };
  const kind = sameEnding(past.ending, future.ending) ? "same" : "flipped";
  // Of both the instants are the replay's, so that a sweep that came late then counts for neither.
  return { kind, before: past.ending, after: future.ending, leftOut: future.leftOut };
}
