import { faultOf, isOutage } from "./fault";
import { log } from "./worker-log";

/**
 * Says once that the database is gone and once that it is back, however many loops notice. Everything else
 * that goes wrong is logged each time.
 */
export function outageWatch() {
  let lost = false;
  const watch = {
    lost: (where: string, error: unknown) => {
      if (!lost) log.warn({ where, fault: faultOf(error) }, "the database is gone; trying again");
      lost = true;
    },
    failed: (where: string, error: unknown) => {
      if (isOutage(error)) watch.lost(where, error);
      else log.error({ where, fault: faultOf(error) }, "failed");
    },
    worked: () => {
      if (lost) log.info("the database is back");
      lost = false;
    },
  };
  return watch;
}
