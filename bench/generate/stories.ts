import { type Actor, SYSTEM } from "@/lib/domain/access";
import { NOTHING, type Solution } from "@/lib/domain/case/case";
import type { CaseEvent } from "@/lib/domain/case/events";
import type { TextRef } from "@/lib/domain/case/text-ref";
import { rupiah, ZERO } from "@/lib/domain/money";
import { sha256 } from "@/lib/engine/canonical";
import { MARKS } from "./marks";

/** One thing that happens in a story, who did it and what was written with it. */
export type Step = { readonly event: CaseEvent; readonly by: Actor; readonly text: string | null };

export type Story = {
  readonly name: string;
  /** Whether the case is over: old cases are told by these alone. */
  readonly over: boolean;
  /** Share among the stories that are over, or among those that are not. */
  readonly weight: number;
  readonly steps: readonly Step[];
};

const buyer: Actor = { id: MARKS.buyerUser, role: "buyer" };
const owner: Actor = { id: MARKS.ownerUser, role: "owner" };
const mediator: Actor = { id: MARKS.mediatorUser, role: "mediator" };

const gives = (amount: number): Solution => ({
  ...NOTHING,
  lines: [{ orderLineId: MARKS.line, rupiah: rupiah(amount) }],
});
const all = gives(MARKS.amount);
const half = gives(MARKS.half);

const COMPLAINT = "Barang yang datang berbeda dari fotonya, warnanya lain dan ada goresan di bagian depan.";
const REPLY = "Terima kasih sudah menghubungi kami. Mohon tunggu, kami periksa dulu rekaman pengemasannya.";
const NUDGE = "Kak, bagaimana kelanjutannya? Saya sudah kirim foto barang dan label paketnya.";
const OFFER = "Kami bisa mengembalikan separuh harga dan barang tetap untuk Kakak.";
const REFUSAL = "Menurut rekaman pengemasan, barang yang kami kirim sesuai dengan pesanan.";

const spoken = (text: string, n: 1 | 2): TextRef => ({ id: MARKS.texts[n - 1] ?? "", digest: sha256(text) });
const step = (by: Actor, event: CaseEvent, text: string | null = null): Step => ({ event, by, text });

const opened = (reason: "not_as_described" | "damaged" | "defective"): Step =>
  step(
    buyer,
    {
      type: "case_opened",
      kind: "refund_only",
      reason,
      lines: [{ orderLineId: MARKS.line, qty: 1, disputed: rupiah(MARKS.amount) }],
      shipping: ZERO,
      request: all,
      fault: reason === "damaged" ? "courier" : "seller",
      heldFrom: "escrow",
      text: spoken(COMPLAINT, 1),
      evidenceIds: [...MARKS.evidence],
    },
    COMPLAINT,
  );
const says = (by: Actor, text: string) =>
  step(by, { type: "message_posted", text: spoken(text, 2), evidenceIds: [] }, text);
const reminded = (n: number) => step(SYSTEM, { type: "reminder_sent", clock: "seller_answers", n });
const refused = step(
  owner,
  {
    type: "solution_rejected",
    reason: "item_matches",
    next: "await_rerequest",
    text: spoken(REFUSAL, 2),
    evidenceIds: [],
  },
  REFUSAL,
);
const helpAsked = step(buyer, { type: "help_asked", by: "buyer", text: null });
const accepted = step(owner, { type: "solution_accepted", by: "seller", solution: all });
const granted = (by: Actor) => step(by, { type: "refund_granted", solution: all, from: "disputed" });
const released = (by: Actor) => step(by, { type: "funds_released", rupiah: rupiah(MARKS.amount) });
const settled = step(SYSTEM, { type: "refund_settled", key: null });
const closed = (by: Actor, code: "withdrawn" | "rejected" | "refunded" | "auto_approved") =>
  step(by, { type: "case_closed", code });

/** What can have become of a complaint, in four events where the rules allow it; a refund takes five or six. */
export const STORIES: readonly Story[] = [
  {
    name: "waits for the seller, who was reminded twice",
    over: false,
    weight: 40,
    steps: [opened("not_as_described"), says(buyer, NUDGE), reminded(1), reminded(2)],
  },
  {
    name: "waits for the buyer, who has an offer",
    over: false,
    weight: 25,
    steps: [
      opened("defective"),
      reminded(1),
      reminded(2),
      step(
        owner,
        { type: "solution_proposed", by: "seller", n: 1, solution: half, text: spoken(OFFER, 2) },
        OFFER,
      ),
    ],
  },
  {
    name: "is in mediation",
    over: false,
    weight: 15,
    steps: [
      opened("damaged"),
      refused,
      helpAsked,
      step(mediator, { type: "case_taken", mediatorId: MARKS.mediatorUser }),
    ],
  },
  {
    name: "the mediator awaits the seller's evidence",
    over: false,
    weight: 5,
    steps: [
      opened("damaged"),
      helpAsked,
      step(mediator, { type: "case_taken", mediatorId: MARKS.mediatorUser }),
      step(
        mediator,
        {
          type: "info_requested",
          from: "mediator",
          to: "seller",
          items: ["packing_proof"],
          text: spoken(REPLY, 2),
        },
        REPLY,
      ),
    ],
  },
  {
    name: "the refund is on its way",
    over: false,
    weight: 15,
    steps: [opened("defective"), accepted, granted(owner), step(SYSTEM, { type: "refund_sent", key: null })],
  },
  {
    name: "was withdrawn",
    over: true,
    weight: 35,
    steps: [
      opened("not_as_described"),
      step(buyer, { type: "case_withdrawn" }),
      released(buyer),
      closed(buyer, "withdrawn"),
    ],
  },
  {
    name: "was refused and not asked again",
    over: true,
    weight: 35,
    steps: [opened("damaged"), refused, released(SYSTEM), closed(SYSTEM, "rejected")],
  },
  {
    name: "was refunded",
    over: true,
    weight: 24,
    steps: [opened("defective"), accepted, granted(owner), settled, closed(SYSTEM, "refunded")],
  },
  {
    name: "was approved by the seller's silence",
    over: true,
    weight: 6,
    steps: [
      opened("not_as_described"),
      step(SYSTEM, { type: "seller_timed_out", effect: "auto_approve" }),
      step(SYSTEM, { type: "auto_approved", solution: all }),
      granted(SYSTEM),
      settled,
      closed(SYSTEM, "auto_approved"),
    ],
  },
];
