/**
 * Loaded before a program (`--import`): its machine's clock is wrong by SKEW_MS milliseconds. The program
 * itself knows nothing of it; timers run as they do.
 */
const skew = Number(process.env.SKEW_MS ?? 0);
const RealDate = Date;

class SkewedDate extends RealDate {
  constructor(...args) {
    if (args.length === 0) super(RealDate.now() + skew);
    else super(...args);
  }
  static now() {
    return RealDate.now() + skew;
  }
}

globalThis.Date = SkewedDate;
