import { redirect } from "next/navigation";
import { paths } from "@/lib/paths";

/** Complaints stand on the buyer's one list; this address is what remains when a case's number is cut off. */
export default function BuyerCasesPage(): never {
  redirect(paths.purchases());
}
