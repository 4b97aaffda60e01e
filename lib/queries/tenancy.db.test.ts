import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import {
  CAST,
  CAST_NAMES,
  type CastCase,
  type CastName,
  type CastStage,
  PRIVATE_NOTE,
  QUIET_MEMBER,
  STAGES,
  type TenancyCast,
  tenancyCast,
} from "@/db/testing/tenancy-cast";
import { ownDatabase } from "@/db/testing/test-database";
import { mintViewer, type Viewer } from "@/lib/auth/mint-viewer";
import { SHOP_ROLES } from "@/lib/domain/access";
import { type CaseVerb, pageOf, RULEBOOK } from "@/lib/domain/case/rulebook";
import { EVIDENCE_FORMS } from "@/lib/evidence/evidence-url";
import { caseRoom } from "./case-room";
import { changedCases, concerns } from "./changed-cases";
import { evidenceFile } from "./evidence-file";
import { findCase } from "./find-case";
import { inbox } from "./inbox";
import { INBOX_TABS } from "./inbox-filter";
import { mediationQueue, QUEUE_TABS } from "./mediation-queue";
import { bell } from "./notifications";
import { endPresence, notePresence, othersPresent } from "./presence";
import { preview } from "./preview";
import { purchase, purchases } from "./purchases";
import { shiftBoard } from "./shift-board";
import { actorIn } from "./visible";

const database = ownDatabase();
let world: TenancyCast;
const viewers = new Map<CastName, Viewer>();

beforeAll(async () => {
  const { db } = database();
  world = await tenancyCast(db);
  for (const name of CAST_NAMES) {
    const viewer = await mintViewer(db, world.people[name]);
    if (viewer !== null) viewers.set(name, viewer);
  }
});

const isSeller = (name: CastName) => SHOP_ROLES.some((role) => role === CAST[name].role);
const isDesk = (name: CastName) => ["mediator", "senior", "auditor"].includes(name);
const sees = (name: CastName, stage: CastStage): boolean => CAST[name][stage];

type Sight = {
  readonly may: (name: CastName, stage: CastStage) => boolean;
  readonly look: (viewer: Viewer, at: CastCase) => Promise<boolean>;
};

/** Every query that could show a case: who should get to see it there, and whether they do. */
const SIGHTS: Record<string, Sight> = {
  findCase: {
    may: sees,
    look: async (viewer, at) => (await findCase(database().db, viewer, at.no)) !== null,
  },
  caseRoom: {
    may: sees,
    look: async (viewer, at) => (await caseRoom(database().db, viewer, at.no)) !== null,
  },
  live: {
    may: sees,
    look: async (viewer, at) =>
      (await changedCases(database().db, [at.no])).some((row) => concerns(viewer, row)),
  },
  othersPresent: {
    may: sees,
    look: async (viewer, at) => (await othersPresent(database().db, viewer, at.no)) !== null,
  },
  notePresence: {
    may: sees,
    look: async (viewer, at) => {
      const noted = await notePresence(database().db, viewer, at.no);
      const rows = await database().db.execute(sql`
        select from presence where case_id = ${at.caseId} and user_id = ${viewer.userId}
        union all select from case_looks where case_id = ${at.caseId} and user_id = ${viewer.userId}`);
      expect(rows.length).toBe(noted ? 2 : 0);
      return noted;
    },
  },
  endPresence: {
    may: sees,
    look: async (viewer, at) => {
      const ended = await endPresence(database().db, viewer, at.no);
      const rows = await database().db.execute(sql`
        select from presence where case_id = ${at.caseId} and user_id = ${viewer.userId}`);
      expect(rows.length).toBe(0);
      return ended;
    },
  },
  inbox: {
    may: isSeller,
    look: async (viewer, at) => {
      const shops = [at.shopId, ...viewer.shops.map((shop) => shop.id)];
      for (const shopId of shops) {
        for (const tab of INBOX_TABS) {
          for (const q of ["", at.no]) {
            const page = await inbox(database().db, viewer, { shopId, tab, q, mine: false, cursor: null });
            if (page?.rows.some((row) => row.no === at.no)) return true;
          }
        }
      }
      return (await inbox(database().db, viewer, inboxOf(at.shopId))) !== null;
    },
  },
  shiftBoard: {
    may: isSeller,
    look: async (viewer, at) => (await shiftBoard(database().db, viewer, at.shopId)) !== null,
  },
  mediationQueue: {
    may: (name, stage) => isDesk(name) && stage === "mediated",
    look: async (viewer, at) => {
      const pages = await Promise.all(
        QUEUE_TABS.map((tab) => mediationQueue(database().db, viewer, { tab, cursor: null })),
      );
      return pages.some((page) => page.rows.some((row) => row.no === at.no));
    },
  },
  purchases: {
    may: (name) => name === "buyer",
    look: async (viewer, at) => JSON.stringify(await purchases(database().db, viewer)).includes(at.no),
  },
  purchase: {
    may: (name) => name === "buyer",
    look: async (viewer, at) => (await purchase(database().db, viewer, at.shopId, at.orderId)) !== null,
  },
  evidenceFile: {
    may: sees,
    look: async (viewer, at) => {
      const file = { shopId: at.shopId, id: at.fileId };
      const shown = await Promise.all(
        EVIDENCE_FORMS.map((form) => evidenceFile(database().db, viewer, { ...file, form })),
      );
      return shown.some((own) => own !== null);
    },
  },
};

const inboxOf = (shopId: string) =>
  ({ shopId, tab: "perlu_respons", q: "", mine: false, cursor: null }) as const;

test("the two cases are what the table takes them for", async () => {
  const rows = await changedCases(
    database().db,
    STAGES.map((stage) => world.cases[stage].no),
  );
  const bucketOf = (stage: CastStage) => rows.find((row) => row.no === world.cases[stage].no)?.mediatorBucket;
  expect([bucketOf("open"), bucketOf("mediated")]).toEqual(["none", "perlu_putusan"]);
  expect(CAST_NAMES.filter((name) => !viewers.has(name))).toEqual(["suspendedOwner"]);
});

describe.each(STAGES)("%s", (stage) => {
  test.each(Object.keys(SIGHTS))(
    "%s shows the case to whom it concerns and to nobody else",
    async (query) => {
      const { may, look } = SIGHTS[query] as Sight;
      for (const [name, viewer] of viewers) {
        expect(await look(viewer, world.cases[stage]), `${query} as ${name}`).toBe(may(name, stage));
      }
    },
  );

  test("everybody stands to the case in their own role, strangers in none", async () => {
    for (const [name, viewer] of viewers) {
      const found = await findCase(database().db, viewer, world.cases[stage].no);
      const role = found === null ? null : (actorIn(viewer, found)?.role ?? null);
      expect(role, name).toBe(sees(name, stage) ? CAST[name].role : null);
    }
  });

  test("a preview says nothing to a stranger, nor about a verb of another role", async () => {
    const previewed = new Set<CastName>();
    for (const [name, viewer] of viewers) {
      for (const verb of Object.keys(RULEBOOK) as CaseVerb[]) {
        const shown = await preview(database().db, viewer, world.cases[stage].no, verb, {});
        if (shown === null) continue;
        previewed.add(name);
        const { role } = CAST[name];
        const may = sees(name, stage) && role !== null && pageOf(verb).by.includes(role);
        expect(may, `${verb} as ${name}`).toBe(true);
      }
    }
    expect([...previewed]).toEqual(expect.arrayContaining(["owner", "buyer"]));
  });

  test("the bell rings only for cases that are the reader's", async () => {
    for (const [name, viewer] of viewers) {
      const { notices } = await bell(database().db, viewer);
      const told = notices.some((notice) => notice.no === world.cases[stage].no);
      if (!sees(name, stage)) expect(told, name).toBe(false);
      if (name === "staff") expect(told, name).toBe(true);
    }
  });

  test("what is the shop's own is not in what the other sides get", async () => {
    const { db } = database();
    for (const [name, viewer] of viewers) {
      const read = JSON.stringify([
        await caseRoom(db, viewer, world.cases[stage].no),
        await purchases(db, viewer),
        await mediationQueue(db, viewer, { tab: "perlu_putusan", cursor: null }),
        await bell(db, viewer),
      ]);
      for (const secret of [PRIVATE_NOTE, QUIET_MEMBER, world.quietId]) {
        expect(read.includes(secret), `${secret} as ${name}`).toBe(isSeller(name));
      }
    }
  });
});

test("a staged file is its uploader's alone", async () => {
  const id = await world.f.stage(world.f.actors.staff, "packing_proof", "document");
  for (const [name, viewer] of viewers) {
    const file = await evidenceFile(database().db, viewer, { shopId: world.f.shopId, id, form: "asli" });
    expect(file !== null, name).toBe(name === "staff");
  }
});

test("the original of a buyer's photo: its uploader and the desk, also when the shop has a seat there", async () => {
  const { fileId, shopId } = world.cases.mediated;
  const original = async (userId: string) =>
    (await evidenceFile(database().db, { userId }, { shopId, id: fileId, form: "asli" })) !== null;
  const both = await world.f.aMember("staff", "Nina Rangkap");
  await database().db.execute(sql`
    insert into marketplace_members (marketplace_id, user_id, role)
    values (${world.f.marketplaceId}, ${both.id}, 'mediator')`);
  expect(await original(both.id)).toBe(false);
  for (const [name, { userId }] of viewers) {
    expect(await original(userId), name).toBe(name === "buyer" || isDesk(name));
  }
});

test("colleagues are named to colleagues, never to the other side", async () => {
  const { db } = database();
  const { no } = world.cases.mediated;
  for (const name of ["owner", "buyer", "mediator"] as const) {
    const viewer = viewers.get(name);
    if (viewer) await notePresence(db, viewer, no);
  }
  const namesFor = async (name: CastName) => {
    const viewer = viewers.get(name);
    return viewer === undefined ? null : othersPresent(db, viewer, no);
  };
  for (const firstName of ["Sekar", "Bagus"]) {
    expect(await namesFor("buyer")).not.toContain(firstName);
  }
  expect(await namesFor("staff")).toContain("Sekar");
  expect(await namesFor("staff")).not.toContain("Bagus");
  expect(await namesFor("senior")).toContain("Bagus");
  expect(await namesFor("senior")).not.toContain("Sekar");
});
