/** The same seed always gives the same rows; only how far off the deadlines are depends on the day. */
export const SEED = 20_261_123;
