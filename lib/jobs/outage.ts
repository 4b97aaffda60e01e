import { faultOf, isOutage } from "./fault";
import { log } from "./worker-log";

/**
 * Says once that the database is gone and once that it is back, however many loops notice. Everything else
 * that goes wrong is logged each time.
 */
export function outageWatch() {
  let lost = false;
  return {
    failed: (where: string, error: unknown) => {
      if (!isOutage(error)) return log.error({ where, fault: faultOf(error) }, "failed");
      if (!lost) log.warn({ where, fault: faultOf(error) }, "the database is gone; trying again");
      lost = true;
    },
    worked: () => {
      if (lost) log.info("the database is back");
      lost = false;
    },
  };
}
