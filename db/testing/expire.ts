import { randomUUID } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { caseClocks } from "@/db/schema";
import { SYSTEM } from "@/lib/domain/access";
import type { ClockKind } from "@/lib/domain/case/clock-kinds";
import { CLOCKS } from "@/lib/domain/case/clocks";
import { inTransaction, performIn, runScheduled } from "@/lib/engine/perform";
import type { CaseKey, Performed, Refused } from "@/lib/engine/result";

/** Makes a running deadline of the case fall due in `ms` milliseconds, its owner having been reminded. */
export async function makeDue(db: Db, key: CaseKey, kind: ClockKind, ms = 0): Promise<string> {
  const due = sql`app_now() + ${ms} * interval '1 millisecond'`;
  const [row] = await db
    .update(caseClocks)
    .set({ softDue: due, hardDue: due, reminders: 2 })
    .where(
      and(
        eq(caseClocks.shopId, key.shopId),
        eq(caseClocks.caseId, key.caseId),
        eq(caseClocks.kind, kind),
        eq(caseClocks.state, "running"),
      ),
    )
    .returning({ id: caseClocks.id });
  if (row === undefined) throw new Error(`${kind} does not run`);
  return row.id;
}

/** What the sweep does with one deadline, each time it falls due: presses its verb, or carries out the act whose grace is over. */
export function expire(db: Db, key: CaseKey, kind: ClockKind, clockId: string): Promise<Performed | Refused> {
  const verb = CLOCKS[kind].onExpiry;
  const commandId = `clock:${clockId}:${randomUUID()}`;
  return inTransaction(db, (tx) =>
    verb === "run_scheduled"
      ? runScheduled(tx, { shopId: key.shopId, caseId: key.caseId }, commandId, { clockId })
      : performIn(
          tx,
          { shopId: key.shopId, caseId: key.caseId, verb, input: {}, actor: SYSTEM, commandId },
          { clockId },
        ),
  );
}

/** Both at once: the deadline has passed and the system acts. */
export async function passDeadline(db: Db, key: CaseKey, kind: ClockKind): Promise<Performed | Refused> {
  return expire(db, key, kind, await makeDue(db, key, kind));
}
