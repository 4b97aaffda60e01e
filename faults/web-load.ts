import type { Db } from "@/db/client";
import type { Fixture, FixtureCase } from "@/db/testing/fixtures";
import type { PerformRequest } from "@/lib/engine/request";
import { aPress, type Told } from "./attempt";
import type { Random } from "./random";
import { type Action, type Answer, act, actions, cookieOf } from "./web-client";

export type WebCase = { readonly key: FixtureCase; readonly lineId: string };
export type Cut = { readonly press: PerformRequest; readonly no: string };

export type Crowd = {
  /** Sends a press as its person would, through the page's command. */
  readonly send: (cut: Cut) => Promise<Answer>;
  /** Presses at random until `stop` or until the web process no longer answers. */
  readonly work: (people: number) => Promise<void>;
  readonly stop: () => void;
  readonly told: Told[];
  /** Pressed, and never answered. */
  readonly cut: Cut[];
  /** Answers that were neither a result nor a refusal. */
  readonly failed: Answer[];
};

/** The people of a fixture at their browsers, in front of one web process. */
export async function aCrowd(
  db: Db,
  f: Fixture,
  cases: readonly WebCase[],
  address: string,
  random: Random,
): Promise<Crowd> {
  const cookies = new Map<string, string>();
  for (const { id } of Object.values(f.actors)) cookies.set(id, await cookieOf(db, id));
  const byName = new Map(actions().map((own) => [own.name, own]));
  const told: Told[] = [];
  const cut: Cut[] = [];
  const failed: Answer[] = [];
  let stopped = false;

  const send = ({ press, no }: Cut) => {
    const action = byName.get(camel(press.verb)) as Action;
    const { commandId, input } = press;
    return act(address, cookies.get(press.actor.id ?? "") ?? "", action, { no, commandId, input });
  };
  const person = async () => {
    while (!stopped) {
      const { key, lineId } = random.pick(cases);
      const attempt = await aPress(f, key, lineId, random);
      const one: Cut = { press: attempt.request as PerformRequest, no: key.no };
      const answer = await send(one).catch(() => null);
      if (answer === null) {
        cut.push(one);
        stopped = true;
      } else if (!isResult(answer.result)) failed.push(answer);
      else if (answer.result.ok) {
        const { actor, commandId, caseId } = one.press;
        told.push({ actorId: actor.id ?? "", commandId, caseId, seq: 0 });
      }
    }
  };
  return {
    send,
    told,
    cut,
    failed,
    work: async (people) => {
      await Promise.all(Array.from({ length: people }, person));
    },
    stop: () => {
      stopped = true;
    },
  };
}

/** Complaints about orders of their own. */
export async function someCases(f: Fixture, n: number): Promise<WebCase[]> {
  const cases: WebCase[] = [];
  for (let i = 0; i < n; i += 1) {
    const { orderId, lineIds } = await f.anotherOrder();
    const key = await f.open({ lines: [{ orderLineId: lineIds[0], qty: 1 }] }, orderId);
    cases.push({ key, lineId: lineIds[0] });
  }
  return cases;
}

export function isResult(result: unknown): result is { ok: boolean; refusal?: string } {
  return typeof result === "object" && result !== null && "ok" in result;
}

const camel = (verb: string) => verb.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
