import { z } from "zod";
import { wordsOf } from "../../facts";
import { words } from "../../input";
import { verb } from "../../verb";

/** `Catatan toko`: what only the shop's own people read. */
export const postNote = verb({
  by: ["owner", "staff", "warehouse"],
  when: {},
  changes: "desk",
  input: z.strictObject({ text: words }),
  then: (_c, _input, _actor, facts) => [{ type: "note_posted", text: wordsOf(facts) }],
});
