/** Amber: waiting on the reader; red: lost or late; green: settled; violet: with the mediator; slate: on others. */
export type Tone = "amber" | "red" | "green" | "violet" | "slate";

export type StatusIcon =
  | "BadgeCheck"
  | "CircleAlert"
  | "Clock"
  | "Gavel"
  | "Hourglass"
  | "Package"
  | "PackageSearch"
  | "Scale"
  | "Search"
  | "Truck"
  | "Undo2"
  | "Wallet";

export type Badge = { readonly label: string; readonly tone: Tone };
export type Status = Badge & {
  readonly icon: StatusIcon;
  /** A second, quieter line. */
  readonly detail?: string;
  /** How a closed case ended. */
  readonly badge?: Badge;
};
