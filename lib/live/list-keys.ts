/** First parts of the keys of queries that list cases: any of them may have gained or lost the one that changed. */
export const LISTS = ["inbox", "board", "bell", "mediation", "purchases", "warehouse"] as const;
