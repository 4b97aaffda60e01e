import { z } from "zod";
import { wordsOf } from "../../facts";
import { words } from "../../input";
import { verb } from "../../verb";

/** `Sedang Kami Periksa`: an interim answer, which counts as an answer where the profile says so (S2). */
export const acknowledge = verb({
  by: ["owner", "staff"],
  when: { stage: ["awaiting_seller"] },
  changes: "terms",
  input: z.strictObject({ text: words }),
  gate: (c, _actor, facts) =>
    c.acknowledged
      ? { code: "already_acknowledged" }
      : facts.policy.answerMetBy === "reply"
        ? null
        : { code: "wrong_status" },
  then: (_c, _input, _actor, facts) => [{ type: "seller_acknowledged", text: wordsOf(facts) }],
});
