import { REQUIREMENT_WORDS } from "@/lib/copy/evidence";
import { REASON_LABELS } from "@/lib/copy/kinds";
import { CLOCK_NAMES } from "@/lib/copy/places";
import { refusalText } from "@/lib/copy/refusals";
import { closeBadge, statusOf } from "@/lib/copy/statuses";
import { waitingOn } from "@/lib/domain/case/case";
import { CLOCK_KINDS, type ClockKind } from "@/lib/domain/case/clock-kinds";
import { CLOCKS } from "@/lib/domain/case/clocks";
import { REFUSAL_CODES } from "@/lib/domain/case/refusals";
import { CLOSE_CODES, MONEY_STATES, STAGES } from "@/lib/domain/case/state";
import { BUYER_EVIDENCE, type RequirementRule, SELLER_EVIDENCE } from "@/lib/domain/evidence";
import { PROFILE_NAMES, type Sourced } from "@/lib/domain/policy/policy";
import { PROFILES, shippedPolicy } from "@/lib/domain/policy/profiles";
import { REASONS } from "@/lib/domain/reasons";
import type { Window } from "@/lib/domain/sla/calendar";
import type { Place } from "@/lib/domain/testing/place";
import { opened } from "@/lib/domain/testing/sample-facts";
import type { Walk } from "@/lib/domain/testing/walk";
import { windowText } from "@/lib/format/window";

type Cells = readonly (string | number)[];

export function table(head: Cells, rows: readonly Cells[]): string {
  const line = (cells: Cells) =>
    `| ${cells.map((cell) => String(cell).replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

const placesOf = (walks: readonly Walk[]): Place[] => walks.flatMap((walk) => [...walk.places.values()]);
const sorted = (texts: Iterable<string>) => [...new Set(texts)].sort();

/** Each stage as both sides read it, and who is waited for. */
export function stageTable(walks: readonly Walk[]): string {
  const places = placesOf(walks).filter(({ c }) => c.scheduled === null);
  const rows = STAGES.map((stage) => {
    const here = places.filter(({ c }) => c.state.stage === stage);
    const read = (party: "buyer" | "seller") =>
      sorted(here.map(({ c }) => statusOf(c, party).label)).join(" · ");
    return [
      `\`${stage}\``,
      read("seller"),
      read("buyer"),
      sorted(here.map(({ c }) => waitingOn(c) ?? "nobody")).join(", "),
    ];
  });
  return table(["Stage", "Seller reads", "Buyer reads", "Waits for"], rows);
}

export function moneyTable(walks: readonly Walk[]): string {
  const places = placesOf(walks);
  const rows = MONEY_STATES.map((money) => {
    const stages = sorted(places.filter(({ c }) => c.state.money === money).map(({ c }) => c.state.stage));
    return [`\`${money}\``, stages.join(", ")];
  });
  return table(["Money", "At stages"], rows);
}

export function closeTable(): string {
  return table(
    ["Code", "Badge"],
    CLOSE_CODES.map((code) => [`\`${code}\``, closeBadge(code).label]),
  );
}

/** When each clock was seen to run and to wait, in the walk over all profiles. */
export function clockTable(walks: readonly Walk[]): string {
  const places = placesOf(walks);
  const seen = (kind: ClockKind, state: "running" | "paused") => {
    const here = places.filter(({ clocks }) =>
      clocks.some((own) => own.kind === kind && own.state === state),
    );
    const plain = here.filter(({ c }) => c.scheduled === null || state === "running");
    const texts = sorted(
      plain.map(({ c }) => (waitingOn(c) === null ? "closed" : `${c.state.stage}, ${waitingOn(c)}'s turn`)),
    );
    if (plain.length < here.length) texts.push("while an act can be undone");
    return texts.join("; ") || "–";
  };
  const rows = CLOCK_KINDS.map((kind) => {
    const { code, onExpiry, restartedBy, reminds } = CLOCKS[kind];
    const again = restartedBy.map((type) => `\`${type}\``).join(", ");
    const name = `${code} \`${kind}\`<br>${CLOCK_NAMES[kind]}`;
    return [
      name,
      seen(kind, "running"),
      seen(kind, "paused"),
      again || "–",
      `\`${onExpiry}\``,
      reminds ? "yes" : "–",
    ];
  });
  return table(["Clock", "Runs", "Stands still", "Starts anew with", "At its end", "Reminders"], rows);
}

export function lengthTable(): string {
  const lengths = (kind: ClockKind) =>
    PROFILE_NAMES.map((name) => {
      const window = CLOCKS[kind].length(shippedPolicy(name), opened(shippedPolicy(name)).c);
      return window === null ? "–" : windowText(window);
    });
  return table(
    ["Clock", ...PROFILE_NAMES],
    CLOCK_KINDS.map((kind) => [`${CLOCKS[kind].code} \`${kind}\``, ...lengths(kind)]),
  );
}

/** Every question the rules ask of a marketplace, every profile's answer, and where the answer comes from. */
export function profileTable(): string {
  const keys = Object.keys(PROFILES.generic).filter((key) => key !== "name" && key !== "version");
  const answer = (profile: object, key: string) => {
    const { value, source } = (profile as Record<string, Sourced<unknown>>)[key] ?? {
      value: null,
      source: "",
    };
    return `${valueText(value)} <sub>${source}</sub>`;
  };
  return table(
    ["Key", ...PROFILE_NAMES],
    keys.map((key) => [`\`${key}\``, ...PROFILE_NAMES.map((name) => answer(PROFILES[name], key))]),
  );
}

function valueText(value: unknown): string {
  if (value === null) return "–";
  if (typeof value === "object" && "unit" in value) return windowText(value as Window);
  return `${value}`;
}

export function evidenceTable(): string {
  const list = (rules: readonly RequirementRule[], mandatory: boolean) =>
    rules
      .filter((rule) => rule.mandatory === mandatory)
      .map((rule) => `${REQUIREMENT_WORDS[rule.requirement].label} (${rule.kinds.join("/")})`)
      .join(", ") || "–";
  const row = (label: string, rules: readonly RequirementRule[]) => [
    label,
    list(rules, true),
    list(rules, false),
  ];
  return table(
    ["Shown with", "Needed", "Helps"],
    [
      ...REASONS.map((reason) => row(`${REASON_LABELS[reason]} \`${reason}\``, BUYER_EVIDENCE[reason])),
      row("Refusal by the seller", SELLER_EVIDENCE),
    ],
  );
}

/** What moves money, and from where to where, as the walk saw it. */
export function moneyMoves(walks: readonly Walk[]): string {
  const moves = new Map<string, Set<string>>();
  for (const { steps } of walks) {
    for (const { decision } of steps) {
      for (const { from, to, corrects } of decision.postings) {
        const key = `${from} → ${to}${corrects ? " (correction)" : ""}`;
        const causes = moves.get(key) ?? new Set();
        for (const event of decision.events) {
          if (["refund_granted", "funds_released", "seller_compensated"].includes(event.type))
            causes.add(event.type);
        }
        moves.set(key, causes);
      }
    }
  }
  moves.set(
    "escrow → disputed, or seller_balance → disputed when it was paid out before",
    new Set(["case_opened"]),
  );
  return table(
    ["Transfer", "Seen with"],
    [...moves]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([move, causes]) => [move, sorted(causes).join(", ")]),
  );
}

export function refusalTable(): string {
  return table(
    ["Code", "What people read"],
    REFUSAL_CODES.map((code) => [`\`${code}\``, refusalText(code)]),
  );
}
