import { expect, test } from "vitest";
import { ownDatabase } from "@/db/testing/test-database";
import { readiness } from "@/lib/queries/readiness";

const database = ownDatabase();

test("an empty database is ready and late with nothing", async () => {
  const { db, sql } = database();
  expect(await readiness(db)).toEqual({
    overdueSeconds: null,
    stuckDeadlines: 0,
    outboxSeconds: null,
    heartbeatSeconds: null,
  });
  await sql`insert into heartbeats (name, at) values ('worker', app_now())`;
  await database().advance(90_000);
  expect((await readiness(db)).heartbeatSeconds).toBeGreaterThanOrEqual(90);
});
