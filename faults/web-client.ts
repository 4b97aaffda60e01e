import { readFileSync } from "node:fs";
import type { Db } from "@/db/client";
import { signedIn } from "@/db/testing/signed-in";
import type { HumanVerb } from "@/lib/domain/case/verb-names";

export type Answer = {
  readonly status: number;
  /** What the command returned; undefined when it returned nothing that can be read. */
  readonly result: unknown;
  readonly text: string;
};

type Manifest = {
  node: Record<string, { exportedName: string; workers: Record<string, unknown> }>;
};

export type Action = { readonly id: string; readonly name: string; readonly page: string };

/** Every server action of the build, with a page that knows it. */
export function actions(): readonly Action[] {
  const { node } = JSON.parse(
    readFileSync(".next/server/server-reference-manifest.json", "utf8"),
  ) as Manifest;
  return Object.entries(node).map(([id, { exportedName, workers }]) => {
    const [page = ""] = Object.keys(workers);
    const path = page
      .replace(/^app/, "")
      .replace(/\/page$/, "")
      .replace(/\/\([^)]*\)/g, "");
    return { id, name: exportedName, page: path.replaceAll(/\[[^\]]+\]/g, "AAAA-000001") || "/" };
  });
}

/** The cookie header of somebody who has just signed in. */
export async function cookieOf(db: Db, userId: string): Promise<string> {
  const { name, value } = await signedIn(db, userId);
  return `${name}=${value}`;
}

/** Calls a server action as the browser does. @throws when the connection breaks. */
export async function act(address: string, cookie: string, action: Action, args: unknown): Promise<Answer> {
  return actRaw(address, cookie, action, JSON.stringify([args]), "text/plain;charset=UTF-8");
}

export async function actRaw(
  address: string,
  cookie: string,
  action: Action,
  body: BodyInit,
  contentType: string | null,
): Promise<Answer> {
  const response = await fetch(`${address}${action.page}`, {
    method: "POST",
    headers: {
      cookie,
      origin: address,
      accept: "text/x-component",
      "next-action": action.id,
      ...(contentType === null ? {} : { "content-type": contentType }),
    },
    body,
    redirect: "manual",
    signal: AbortSignal.timeout(30_000),
  });
  const text = await response.text();
  return { status: response.status, result: resultIn(text), text };
}

/** `accept_solution` → the action `acceptSolution`. */
export function actionOf(verb: HumanVerb): Action {
  const name = verb.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const found = actions().find((own) => own.name === name);
  if (found === undefined) throw new Error(`${name} is not a server action`);
  return found;
}

/** Row 1 of React's wire format is what the action returned. */
function resultIn(text: string): unknown {
  const row = text.split("\n").find((line) => line.startsWith("1:{"));
  return row === undefined ? undefined : JSON.parse(row.slice(2));
}
