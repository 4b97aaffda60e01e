import { nothing } from "../../input";
import { verb } from "../../verb";

/** `Urungkan`: while the grace period runs, whoever pressed can take it back; nothing has happened yet (S2). */
export const undo = verb({
  by: ["buyer", "owner", "staff", "mediator", "senior_mediator"],
  when: {},
  changes: "terms",
  input: nothing,
  gate: (c, actor) =>
    c.scheduled !== null && c.scheduled.actorId === actor.id ? null : { code: "nothing_to_undo" },
  then: (c) =>
    c.scheduled === null ? [] : [{ type: "act_undone", verb: c.scheduled.verb, role: c.scheduled.role }],
});
