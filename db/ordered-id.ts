import { randomUUID } from "node:crypto";

/**
 * A uuid v7, as Postgres makes them for rows: for a row whose id is needed before it is written. The process's clock
 * says only where indexes grow.
 */
export function orderedId(): string {
  const time = Date.now().toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}
