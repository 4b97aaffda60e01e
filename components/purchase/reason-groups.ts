import type { Reason } from "@/lib/domain/reasons";
import type { ReasonChoice } from "./reason-choice";

export type ReasonGroup = {
  readonly name: GroupName;
  readonly choices: readonly ReasonChoice[];
  /** Why nothing in the group can be chosen; null: something can. */
  readonly notNow: string | null;
};

const GROUPS = ["goods", "delivery", "mind"] as const;
type GroupName = (typeof GROUPS)[number];

const GROUP_OF: Record<Reason, GroupName> = {
  wrong_item: "goods",
  damaged: "goods",
  incomplete: "goods",
  not_as_described: "goods",
  defective: "goods",
  counterfeit: "goods",
  not_arrived: "delivery",
  late: "delivery",
  size_unfit: "mind",
  change_of_mind: "mind",
};

/** Reasons by what happened; groups with something to choose come first, so that it is found without scrolling. */
export function reasonGroups(choices: readonly ReasonChoice[]): ReasonGroup[] {
  const groups = GROUPS.map((name) => {
    const own = choices.filter((choice) => GROUP_OF[choice.reason] === name);
    const open = own.some((choice) => choice.notNow === null);
    return { name, choices: own, notNow: open ? null : sentencesOf(own.map((choice) => choice.notNow)) };
  }).filter((group) => group.choices.length > 0);
  return [
    ...groups.filter((group) => group.notNow === null),
    ...groups.filter((group) => group.notNow !== null),
  ];
}

/** Each sentence once: many choices are refused for the same cause. */
export function sentencesOf(sentences: readonly (string | null)[]): string {
  return [...new Set(sentences.filter((sentence) => sentence !== null))].join(" ");
}
