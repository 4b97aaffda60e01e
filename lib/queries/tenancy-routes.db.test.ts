import { existsSync, globSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { closeDatabase } from "@/db/client";
import { type BrowserCookie, signedIn } from "@/db/testing/signed-in";
import {
  CAST_NAMES,
  type CastCase,
  type CastName,
  type CastStage,
  STAGES,
  type TenancyCast,
  tenancyCast,
} from "@/db/testing/tenancy-cast";
import { ownDatabase } from "@/db/testing/test-database";

/** What a browser sends; Next's request scope does not exist outside a server. */
const browser = vi.hoisted((): { cookie: { name: string; value: string } | null } => ({ cookie: null }));
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => (browser.cookie?.name === name ? browser.cookie : undefined),
  }),
  headers: async () => new Headers(),
}));

const ORIGIN = "https://tuntas.uji";
const database = ownDatabase();
let world: TenancyCast;
const cookies = new Map<CastName, BrowserCookie>();

beforeAll(async () => {
  vi.stubEnv("DATABASE_URL", database().url);
  vi.stubEnv("NEXTAUTH_URL", ORIGIN);
  vi.stubEnv("NEXTAUTH_SECRET", "a secret of at least thirty-two signs");
  vi.stubEnv("EVIDENCE_DIR", path.join(tmpdir(), "tuntas-tenancy-none"));
  world = await tenancyCast(database().db);
  for (const name of CAST_NAMES) {
    cookies.set(name, await signedIn(database().db, world.people[name]));
  }
});
afterAll(() => closeDatabase());

const SELLERS: readonly CastName[] = ["owner", "staff", "warehouse"];
const DESK: readonly CastName[] = ["mediator", "senior", "auditor"];
const PARTIES: readonly CastName[] = [...SELLERS, "buyer"];
const byCase = (stage: CastStage) => (stage === "open" ? PARTIES : [...PARTIES, ...DESK]);
const nobody = () => [];

type Handler = (request: Request, context: { params: Promise<never> }) => Response | Promise<Response>;
type Call = {
  readonly method?: "GET" | "POST" | "PUT" | "DELETE" | "PATCH" | "HEAD";
  readonly url: (at: CastCase) => string;
  readonly params?: (at: CastCase) => Record<string, string | string[]>;
  readonly body?: (at: CastCase) => string;
  /** Who gets an answer that shows the case; everybody else must get one that does not. */
  readonly shows: (stage: CastStage) => readonly CastName[];
  /** Answers of 200 that lists one's own things and not this case. */
  readonly ownList?: true;
  /** Not asked as those who may see: their answer needs bytes on disk, or never ends. */
  readonly strangersOnly?: true;
};

/** Who may be answered. `signed`: by a marketplace's key; `session`: by whoever is signing in. */
type May = "public" | "session" | "signed" | readonly Call[];

const file = { url: (at: CastCase) => `/api/evidence/${at.shopId}/${at.fileId}` };
const fileParams = (at: CastCase) => ({ shopId: at.shopId, evidenceId: at.fileId });

/** Every route handler. A new one without a row fails below. */
const ROUTES: Record<string, May> = {
  "app/api/auth/[...nextauth]/route.ts": "session",
  "app/api/health/route.ts": "public",
  "app/api/ready/route.ts": "public",
  "app/api/ingest/charges/route.ts": "signed",
  "app/api/ingest/orders/route.ts": "signed",
  "app/api/ingest/payments/route.ts": "signed",
  "app/api/ingest/refunds/route.ts": "signed",
  "app/api/ingest/shipments/route.ts": "signed",
  "app/api/ingest/stock/route.ts": "signed",
  "app/api/cases/route.ts": [
    { url: (at) => `/api/cases?toko=${at.no.slice(0, 4)}&tab=perlu_respons`, shows: () => SELLERS },
  ],
  "app/api/cases/[no]/route.ts": [{ url: (at) => `/api/cases/${at.no}`, params: noOf, shows: byCase }],
  "app/api/cases/[no]/preview/route.ts": [
    {
      url: (at) => `/api/cases/${at.no}/preview?verb=post_message&input={}`,
      params: noOf,
      shows: (stage) => byCase(stage).filter((name) => name !== "warehouse" && name !== "auditor"),
    },
  ],
  "app/api/articles/route.ts": [
    // What a shop sells is for everybody who deals with it, and never speaks of a case.
    {
      url: (at) => `/api/articles?toko=${at.shopId}`,
      shows: () => [...PARTIES, ...DESK],
      ownList: true,
    },
  ],
  "app/api/orders/route.ts": [{ url: () => "/api/orders", shows: () => ["buyer"], ownList: true }],
  "app/api/presence/route.ts": [
    { url: (at) => `/api/presence?no=${at.no}`, shows: byCase },
    {
      method: "POST",
      url: () => "/api/presence",
      body: (at) => JSON.stringify({ no: at.no }),
      shows: byCase,
    },
    { method: "DELETE", url: (at) => `/api/presence?no=${at.no}`, shows: byCase },
  ],
  "app/api/shifts/board/route.ts": [
    { url: (at) => `/api/shifts/board?toko=${at.no.slice(0, 4)}`, shows: () => SELLERS },
  ],
  "app/api/warehouse/route.ts": [
    // None of the cast's cases travels: the shop's own get an empty list, everybody else nothing.
    { url: (at) => `/api/warehouse?toko=${at.no.slice(0, 4)}`, shows: () => SELLERS, ownList: true },
  ],
  // Labels exist for cases with goods under way; nobody gets one for a case without.
  "app/api/labels/return/[no]/route.ts": [
    { url: (at) => `/api/labels/return/${at.no}`, params: noOf, shows: nobody },
  ],
  "app/api/labels/shelf/[no]/route.ts": [
    { url: (at) => `/api/labels/shelf/${at.no}`, params: noOf, shows: nobody },
  ],
  "app/api/labels/packing/[no]/route.ts": [
    { url: (at) => `/api/labels/packing/${at.no}`, params: noOf, shows: nobody },
  ],
  "app/api/calendar/preview/route.ts": [
    // Nobody of the cast keeps a calendar; who does is told numbers and never a case.
    {
      url: () => `/api/calendar/preview?pasar=${world.f.marketplaceId}&tanggal=2027-01-04`,
      shows: nobody,
    },
  ],
  "app/api/rules/lab/route.ts": [
    // Nobody of the cast keeps the rules; who does is told numbers, and titles of what the desk has had.
    { url: () => `/api/rules/lab?pasar=${world.f.marketplaceId}&hari=90`, shows: nobody },
  ],
  "app/api/notifications/route.ts": [
    { url: () => "/api/notifications", shows: () => CAST_NAMES, ownList: true },
  ],
  "app/api/mediation/route.ts": [
    {
      url: () => "/api/mediation",
      shows: (stage) => (stage === "mediated" ? DESK : []),
      ownList: true,
    },
  ],
  "app/api/live/route.ts": [{ url: () => "/api/live", shows: () => CAST_NAMES, strangersOnly: true }],
  "app/api/evidence/upload/[[...id]]/route.ts": [
    {
      method: "HEAD",
      url: (at) => `/api/evidence/upload/${at.fileId}`,
      params: (at) => ({ id: [at.fileId] }),
      shows: nobody,
    },
  ],
  "app/api/evidence/staged/[uploadId]/route.ts": [
    {
      method: "POST",
      url: (at) => `/api/evidence/staged/${at.fileId}?toko=${at.shopId}`,
      params: (at) => ({ uploadId: at.fileId }),
      shows: () => CAST_NAMES,
      strangersOnly: true,
    },
  ],
  "app/api/evidence/[shopId]/[evidenceId]/route.ts": [
    { ...file, params: fileParams, shows: byCase, strangersOnly: true },
    // What is attached stays, also for its uploader.
    { ...file, method: "DELETE", params: fileParams, shows: nobody },
  ],
  "app/api/evidence/[shopId]/[evidenceId]/poster/route.ts": [
    { ...file, method: "PUT", params: fileParams, body: () => "jpeg", shows: nobody },
  ],
};

/** Every page. `viewer`: signed in, then by what the queries give; `door`: for who is not signed in yet. */
const PAGES: Record<string, "viewer" | "door" | "redirect"> = {
  "app/page.tsx": "viewer",
  "app/(buyer)/belanja/page.tsx": "viewer",
  "app/(buyer)/belanja/komplain/page.tsx": "redirect",
  "app/(buyer)/belanja/komplain/[no]/page.tsx": "viewer",
  "app/(buyer)/belanja/pesanan/[orderId]/ajukan/page.tsx": "viewer",
  "app/(mediator)/aturan/page.tsx": "viewer",
  "app/(mediator)/aturan/draf/page.tsx": "viewer",
  "app/(mediator)/kalender/page.tsx": "viewer",
  "app/(mediator)/mediasi/page.tsx": "viewer",
  "app/(mediator)/mediasi/[no]/page.tsx": "viewer",
  "app/(seller)/komplain/page.tsx": "viewer",
  "app/(seller)/komplain/[no]/page.tsx": "viewer",
  "app/(seller)/jaga/page.tsx": "viewer",
  "app/(seller)/gudang/page.tsx": "viewer",
  "app/(seller)/keuangan/page.tsx": "viewer",
  "app/(person)/notifikasi/page.tsx": "viewer",
  "app/(public)/masuk/page.tsx": "door",
  "app/(public)/undangan/[token]/page.tsx": "door",
};

test("every route and every page has a row, and every row its file", () => {
  const files = (pattern: string) => globSync(pattern).map((own) => own.replaceAll(path.sep, "/"));
  expect(files("app/**/route.{ts,tsx}").sort()).toEqual(Object.keys(ROUTES).sort());
  expect(files("app/**/page.{ts,tsx}").sort()).toEqual(Object.keys(PAGES).sort());
  expect(existsSync("pages"), "a pages router would be a second way in").toBe(false);
});

test.each(Object.entries(PAGES))("%s asks who is there before it reads (%s)", (page, may) => {
  const source = readFileSync(page, "utf8");
  if (may === "viewer") expect(source).toMatch(/await requireViewer\(/);
  else expect(source).not.toMatch(/@\/lib\/queries\//);
});

test.each(Object.keys(ROUTES).filter((route) => ROUTES[route] === "signed"))(
  "%s answers nobody without a signature",
  async (route) => {
    for (const name of ["owner", "mediator", null] as const) {
      const { status } = await ask(route, { method: "POST", url: () => "/", shows: nobody }, "open", name);
      expect(status, name ?? "visitor").toBe(401);
    }
  },
);

const CALLS = Object.entries(ROUTES).flatMap(([route, may]) =>
  typeof may === "string"
    ? []
    : may.map((call) => ({ name: `${call.method ?? "GET"} ${route}`, route, call })),
);

describe.each(STAGES)("%s", (stage) => {
  test.each(CALLS)("$name", async ({ route, call }) => {
    const visitor = await ask(route, call, stage, null);
    expect([401, 404], "visitor").toContain(visitor.status);
    expect(visitor.shows, "visitor").toBe(false);
    for (const name of CAST_NAMES) {
      // A suspended person's cookie is worth what none is.
      const may = call.shows(stage).includes(name) && name !== "suspendedOwner";
      if (may && call.strangersOnly) continue;
      const { status, shows } = await ask(route, call, stage, name);
      if (may) expect([200, 204], name).toContain(status);
      else {
        expect(call.ownList ? [200, 401, 404] : [401, 404], name).toContain(status);
        expect(shows, name).toBe(false);
      }
    }
  });
});

async function ask(route: string, call: Call, stage: CastStage, name: CastName | null) {
  const at = world.cases[stage];
  browser.cookie = (name === null ? undefined : cookies.get(name)) ?? null;
  const method = call.method ?? "GET";
  const handlers = (await import(path.resolve(route))) as Record<string, Handler>;
  const handler = handlers[method];
  if (handler === undefined) throw new Error(`${route} has no ${method}`);
  const body = call.body?.(at);
  const request = new Request(new URL(call.url(at), ORIGIN), {
    method,
    headers: { origin: ORIGIN },
    ...(body === undefined ? {} : { body }),
  });
  const params = Promise.resolve((call.params?.(at) ?? {}) as never);
  const response = await handler(request, { params });
  const text = response.status === 200 ? await response.text() : "";
  return { status: response.status, shows: [at.no, at.caseId, at.fileId].some((id) => text.includes(id)) };
}

function noOf(at: CastCase) {
  return { no: at.no };
}
