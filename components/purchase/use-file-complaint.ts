"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useToast } from "@/components/ui/toast";
import { openCase } from "@/lib/commands/case";
import type { OpenArgs } from "@/lib/commands/open-case-command";
import { BUYER_COPY } from "@/lib/copy/screens-buyer";
import { purchasesOptions } from "@/lib/live/query-options";
import { paths } from "@/lib/paths";
import { type FormPartName, type Problems, refusedProblems } from "./claim-problems";

/** Sends the complaint once and goes to its case; what went wrong comes back as sentences by part of the form. */
export function useFileComplaint({
  onSent,
  onProblems,
}: {
  onSent: () => void;
  onProblems: (problems: Problems) => void;
}) {
  const router = useRouter();
  const toast = useToast();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ args }: { args: OpenArgs; shown: ReadonlySet<FormPartName> }) => openCase(args),
    onSuccess: (result, { shown }) => {
      if (!result.ok) return onProblems(refusedProblems(result, shown));
      onSent();
      void queries.invalidateQueries({ queryKey: purchasesOptions().queryKey });
      toast.show({ text: BUYER_COPY.form.sent(result.no) });
      router.push(paths.buyerCase(result.no));
    },
    // Whether it arrived is unknown: the same draft keeps its command id, so that a second press is safe.
    onError: () => onProblems({ form: BUYER_COPY.errors.offline }),
  });
}
