import { type Actor, partyOf } from "../access";
import { type Case, fullRefund, NOTHING, remedyOf, type Solution } from "../case/case";
import type { EvidenceFact } from "../case/facts";
import { receivedOf } from "../case/goods";
import type { CaseVerb } from "../case/rulebook";
import { CONTEST_EVIDENCE } from "../evidence";
import { rupiah } from "../money";
import { aFile, OLD_PROOF, OWNER, PARCEL, solutionOf, TEXT } from "./sample-facts";

/** What is typed and shown when a verb is pressed. */
export type Press = { readonly input: unknown; readonly staged: readonly EvidenceFact[] };

/** Inputs that satisfy every guard, so that what is refused is refused for where the case stands. */
export function pressesOf(verb: CaseVerb, actor: Actor, c: Case): readonly Press[] {
  const own = partyOf(actor.role) ?? "mediator";
  const plain = (input: unknown): readonly Press[] => [{ input, staged: [] }];
  const shown = (input: object, staged: readonly EvidenceFact[]): Press => ({
    input: { ...input, evidenceIds: staged.map((file) => file.id) },
    staged,
  });
  switch (verb) {
    case "post_message":
    case "post_note":
    case "acknowledge":
    case "ask_help":
    case "decline_offer":
      return plain({ text: TEXT });
    case "attach_evidence":
      return [shown({}, [aFile(own, null)])];
    case "request_info":
      return own === "seller"
        ? plain({ to: "buyer", items: ["label_photo"], text: TEXT })
        : [...plain({ to: "buyer", text: TEXT }), ...plain({ to: "seller", text: TEXT })];
    case "answer_info":
      return [
        shown(
          { text: TEXT },
          (c.info?.items ?? []).map((item) => aFile(own, item)),
        ),
      ];
    case "revise_request":
      return [shown({ request: c.request, text: TEXT }, [aFile("buyer", null)])];
    case "accept_solution":
      return remedyOf(c.offer?.solution ?? c.request) === "return_refund"
        ? [...plain({}), ...plain({ how: "refund_now" })]
        : plain({ checks: ["packing_slip", "warehouse_log"] });
    case "ship_return":
      return plain({ method: "dropoff", ...PARCEL });
    case "ship_replacement":
    case "ship_back":
    case "start_trace":
      return plain(PARCEL);
    case "confirm_receipt": {
      const counted = (qty: number) => c.lines.map((line) => ({ orderLineId: line.orderLineId, qty }));
      return [...plain({ lines: counted(1) }), ...plain({ lines: counted(0) })];
    }
    case "accept_return": {
      const disposed = c.lines.map((line) => ({
        orderLineId: line.orderLineId,
        qty: 1,
        disposition: receivedOf(c.goods, line.orderLineId) > 0 ? "sellable" : "missing",
      }));
      return plain({ disposed });
    }
    case "contest_return":
      return [
        shown(
          { reason: "used", text: TEXT },
          CONTEST_EVIDENCE.map((rule) => aFile("seller", rule.requirement)),
        ),
      ];
    case "report_replacement_problem":
      return [shown({ text: TEXT }, [aFile("buyer", "item_photo"), aFile("buyer", "label_photo")])];
    case "report_trace":
      return plain({ result: "damaged", text: TEXT });
    case "review_negligence":
      return [...plain({ found: true, text: TEXT }), ...plain({ found: false, text: TEXT })];
    case "propose_solution":
      if (c.kind !== "refund_only") {
        return own === "seller" ? plain({ solution: halfOf(c), text: TEXT }) : [];
      }
      return own === "buyer"
        ? [
            ...plain({ solution: solutionOf(0, 40), text: TEXT }),
            ...plain({ solution: solutionOf(0, 0), text: TEXT }),
          ]
        : plain({ solution: solutionOf(60, 0), text: TEXT });
    case "reject_solution":
      return [shown({ reason: "other", text: TEXT }, [aFile("seller", "packing_proof")])];
    case "file_objection":
      return [shown({ text: TEXT }, [])];
    case "decide_case":
      return rulingsOf(c).flatMap((solution) => {
        const findings = [{ rule: "claim_must_be_shown", evidenceIds: [OLD_PROOF.id], result: "proven" }];
        const ruling = { solution, fault: "seller", findings, text: TEXT };
        return c.kind === "negligence"
          ? [...plain({ ...ruling, negligence: "found" }), ...plain({ ...ruling, negligence: "not_found" })]
          : plain(ruling);
      });
    case "file_appeal":
      return [shown({ finding: 0, text: TEXT }, [])];
    case "extend_deadline":
      return plain({ clock: "mediator_rules", hours: 24, text: TEXT });
    case "assign_case":
      return plain({ to: OWNER.id });
    default:
      return plain({});
  }
}

/** Money instead of goods: what a shop without stock offers (S2). */
function halfOf(c: Case): Solution {
  const { lines, shipping } = fullRefund(c);
  return { lines: lines.map((line) => ({ ...line, rupiah: rupiah(Math.floor(line.rupiah / 2)) })), shipping };
}

/** Nothing, one line, the other line as an appeal might see it, everything; of goods nothing, all, or the goods. */
function rulingsOf(c: Case): readonly Solution[] {
  if (c.kind === "refund_only") return [solutionOf(0, 0), solutionOf(0, 40), solutionOf(60, 40)];
  const wish = remedyOf(c.request) === null ? [] : [c.request];
  return [NOTHING, fullRefund(c), ...wish];
}
