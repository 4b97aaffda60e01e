import { randomUUID } from "node:crypto";
import type { Db } from "@/db/client";
import type { Fixture, FixtureCase, Person } from "@/db/testing/fixtures";
import type { CaseVerb } from "@/lib/domain/case/rulebook";
import { BUYER_EVIDENCE } from "@/lib/domain/evidence";
import { type OpenRequest, openCase } from "@/lib/engine/open-case";
import { perform } from "@/lib/engine/perform";
import type { PerformRequest } from "@/lib/engine/request";
import type { Performed, Refused } from "@/lib/engine/result";
import type { Random } from "./random";

/** One press of one person, written down before it happens, so that it can be sent again word for word. */
export type Attempt =
  | { readonly door: "open"; readonly request: OpenRequest }
  | { readonly door: "perform"; readonly request: PerformRequest };

/** What a caller was told. Nothing of it may ever be lost. */
export type Told = {
  readonly actorId: string;
  readonly commandId: string;
  readonly caseId: string;
  readonly seq: number;
};

export function send(db: Db, attempt: Attempt): Promise<Performed | Refused> {
  return attempt.door === "open" ? openCase(db, attempt.request) : perform(db, attempt.request);
}

/** A new order and the complaint about it, not sent yet. */
export async function anOpening(
  f: Fixture,
  random: Random,
  { shipping = false }: { shipping?: boolean } = {},
): Promise<Attempt> {
  const { orderId, lineIds } = await f.anotherOrder();
  const evidenceIds: string[] = [];
  for (const rule of BUYER_EVIDENCE.not_as_described.filter((own) => own.mandatory)) {
    evidenceIds.push(await f.stage(f.actors.buyer, rule.requirement, rule.kinds[0] ?? "photo"));
  }
  const input = {
    kind: "refund_only",
    reason: "not_as_described",
    lines: [{ orderLineId: lineIds[0], qty: 1 + random.below(9) }],
    withShipping: shipping && random.below(2) === 0,
    text: TEXT,
    evidenceIds,
  };
  const request = { shopId: f.shopId, orderId, actor: f.actors.buyer, commandId: randomUUID(), input };
  return { door: "open", request };
}

const TEXT = "Penjelasan yang cukup panjang untuk dibaca.";

type Press = readonly [CaseVerb, keyof Fixture["actors"], weight: number];
/** Talk is more frequent than endings, so that cases live long enough to be worth killing for. */
const PRESSES: readonly Press[] = [
  ["post_message", "buyer", 4],
  ["post_message", "staff", 4],
  ["post_note", "owner", 2],
  ["assign_case", "owner", 2],
  ["attach_evidence", "buyer", 2],
  ["acknowledge", "staff", 1],
  ["request_info", "staff", 1],
  ["answer_info", "buyer", 2],
  ["propose_solution", "owner", 2],
  ["propose_solution", "buyer", 1],
  ["decline_offer", "buyer", 2],
  ["accept_solution", "owner", 1],
  ["accept_solution", "buyer", 1],
  ["reject_solution", "owner", 1],
  ["file_objection", "owner", 1],
  ["undo", "owner", 1],
  ["ask_help", "buyer", 1],
  ["take_case", "mediator", 3],
  ["take_case", "senior", 1],
  ["decide_case", "mediator", 3],
  ["decide_case", "senior", 2],
  ["accept_decision", "buyer", 1],
  ["file_appeal", "owner", 1],
  ["withdraw", "buyer", 1],
];
const WEIGHED = PRESSES.flatMap((press) => Array.from({ length: press[2] }, () => press));

/** This verb by somebody who may know it; null for one that nobody here presses. */
export async function thisPress(f: Fixture, verb: string, lineId: string, random: Random) {
  const known = PRESSES.filter((press) => press[0] === verb);
  if (known.length === 0) return null;
  const [name, who] = random.pick(known);
  const actor = f.actors[who];
  return { actor, input: await inputOf(f, name, actor, lineId, random) };
}

/** Any verb by somebody who may know it, with input that makes sense; whether the rules allow it is theirs to say. */
export async function aPress(f: Fixture, key: FixtureCase, lineId: string, random: Random): Promise<Attempt> {
  const [verb, who] = random.pick(WEIGHED);
  const actor = f.actors[who];
  const input = await inputOf(f, verb, actor, lineId, random);
  const { shopId, caseId } = key;
  return { door: "perform", request: { shopId, caseId, verb, input, actor, commandId: randomUUID() } };
}

async function inputOf(f: Fixture, verb: CaseVerb, actor: Person, lineId: string, random: Random) {
  const lines = [{ orderLineId: lineId, rupiah: 1_000 * random.below(180) }];
  const solution = { lines: random.below(4) === 0 ? [] : lines, shipping: 0 };
  const evidence = async () => [
    await f.stage(actor, actor.role === "buyer" ? "item_photo" : "packing_proof"),
  ];
  switch (verb) {
    case "post_message":
    case "answer_info":
      return { text: TEXT, evidenceIds: random.below(3) === 0 ? await evidence() : [] };
    case "post_note":
    case "acknowledge":
    case "decline_offer":
    case "ask_help":
      return { text: TEXT };
    case "assign_case":
      return { to: random.pick([f.actors.owner.id, f.actors.staff.id, null]) };
    case "attach_evidence":
      return { evidenceIds: await evidence() };
    case "request_info":
      return { to: "buyer", items: ["item_photo"], text: TEXT };
    case "propose_solution":
      return { solution, text: TEXT };
    case "reject_solution":
      return { reason: "other", text: TEXT, evidenceIds: await evidence() };
    case "file_objection":
      return { text: TEXT, evidenceIds: await evidence() };
    case "file_appeal":
      return { finding: 0, text: TEXT, evidenceIds: await evidence() };
    case "decide_case": {
      const finding = { rule: "claim_must_be_shown", evidenceIds: [], result: "not_proven" };
      return { solution, fault: "seller", findings: [finding], text: TEXT };
    }
    default:
      return {};
  }
}
