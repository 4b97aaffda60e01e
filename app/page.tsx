import { redirect } from "next/navigation";
import { homeFor } from "@/lib/auth/landing";
import { requireViewer } from "@/lib/auth/viewer";

/** Everybody's day starts where their work is. */
export default async function HomePage() {
  redirect(homeFor(await requireViewer()));
}
