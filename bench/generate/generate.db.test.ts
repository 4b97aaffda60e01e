import { describe, expect, it } from "vitest";
import { rawClient } from "@/db/raw-client";
import { chainsAfter } from "@/db/stores/chains";
import { auditCase } from "@/db/testing/audit-case";
import { ownDatabase } from "@/db/testing/test-database";
import { firstBrokenLink } from "@/lib/engine/verify-chain";
import { generate } from "./generate";
import { STORIES } from "./stories";

const CASES = 200;
const database = ownDatabase();

describe("the bench's generated cases", () => {
  it("are what the rule book makes of their events, with whole chains and balanced money", async () => {
    const { db, url } = database();
    const sql = rawClient(url, { max: 4, statementTimeoutMs: 0 });
    await generate(sql, { cases: CASES, shops: 5, largest: 0.5 });
    await sql.end();

    const chains = await chainsAfter(db, null, CASES + 1);
    expect(chains).toHaveLength(CASES);
    const told = new Set<string>();
    for (const chain of chains) {
      expect(firstBrokenLink(chain.events, chain.head)).toBeNull();
      const { events } = await auditCase(db, chain);
      told.add(events.map((event) => event.type).join());
    }
    expect(told.size).toBe(STORIES.length);
  });
});
