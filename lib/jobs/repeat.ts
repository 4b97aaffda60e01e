/** A piece of work that is done again and again until it is stopped. */
export type Repeated = {
  /** Starts no more rounds; resolves when the round that runs is over. */
  readonly stop: () => Promise<void>;
};

/**
 * Does `work` over and over, one round at a time.
 *
 * @param pauseMs how long to wait after a round, by what it gave; null after a round that threw.
 * @param onError is told of every round that threw; the next one comes all the same.
 */
export function repeat<T>(
  work: () => Promise<T>,
  pauseMs: (result: T | null) => number,
  onError: (error: unknown) => void,
): Repeated {
  let stopped = false;
  let wake: (() => void) | null = null;

  const rounds = async () => {
    while (!stopped) {
      const result = await work().catch((error: unknown) => {
        onError(error);
        return null;
      });
      if (!stopped) await pause(pauseMs(result));
    }
  };
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const running = rounds();
  return {
    stop: () => {
      stopped = true;
      wake?.();
      return running;
    },
  };
}
