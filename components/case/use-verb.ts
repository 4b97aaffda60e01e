"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import type { CommandArgs, CommandResult } from "@/lib/commands/case-command";
import { fieldText } from "@/lib/copy/fields";
import { refusalText } from "@/lib/copy/refusals";
import { ROOM } from "@/lib/copy/screens-room";
import { dayTime } from "@/lib/format/dates";
import { LISTS } from "@/lib/live/list-keys";
import { caseOptions } from "@/lib/live/query-options";
import type { CaseView } from "@/lib/queries/case-view";

export type Command = (args: CommandArgs) => Promise<CommandResult>;
/** Why it did not happen, and what is wrong with which part of the input, by its path. */
export type VerbProblem = { readonly text: string; readonly fields: Readonly<Record<string, string>> };

/**
 * One verb of one case. `press` answers the case as it is afterwards, or null when it did not happen; then
 * `problem` says why and what was typed stays. The same input pressed again is the same intent: a lost answer
 * never does it twice.
 */
export function useVerb(view: CaseView, command: Command) {
  const client = useQueryClient();
  const intent = useRef<{ of: string; id: string } | null>(null);
  const [problem, setProblem] = useState<VerbProblem | null>(null);
  const { mutateAsync, isPending } = useMutation({ mutationFn: command });
  const { no, termsVersion } = view;

  const put = useCallback(
    async (fresh: CaseView) => {
      const { queryKey } = caseOptions(fresh.no);
      // An older answer on its way must not overwrite this one.
      await client.cancelQueries({ queryKey });
      client.setQueryData(queryKey, fresh);
    },
    [client],
  );

  const press = async (input: unknown): Promise<CaseView | null> => {
    const of = JSON.stringify(input);
    if (intent.current?.of !== of) intent.current = { of, id: crypto.randomUUID() };
    setProblem(null);
    try {
      const result = await mutateAsync({ no, commandId: intent.current.id, seenTerms: termsVersion, input });
      if (result.ok) {
        intent.current = null;
        await put(result.case);
        for (const list of LISTS) void client.invalidateQueries({ queryKey: [list] });
        return result.case;
      }
      if (result.case) await put(result.case);
      setProblem(problemOf(result, result.case ?? view));
    } catch (error) {
      const lost = !navigator.onLine || error instanceof TypeError;
      setProblem({ text: lost ? ROOM.offline : ROOM.broken, fields: {} });
    }
    return null;
  };

  const reset = useCallback(() => {
    intent.current = null;
    setProblem(null);
  }, []);

  return { press, pending: isPending, problem, reset };
}

function problemOf(result: Extract<CommandResult, { ok: false }>, fresh: CaseView): VerbProblem {
  const fields = Object.fromEntries((result.fields ?? []).map((issue) => [issue.path, fieldText(issue)]));
  return { text: refusalText(result.refusal, contextOf(result.refusal, fresh)), fields };
}

function contextOf(refusal: string, fresh: CaseView): { at?: string; who?: string } {
  const lastOther = fresh.timeline.findLast((item) => !item.mine);
  switch (refusal) {
    case "stale":
      return lastOther ? { who: lastOther.side === "system" ? "Sistem" : lastOther.who } : {};
    case "not_taken":
    case "already_taken":
      return fresh.mediator && fresh.mediator.id !== fresh.me ? { who: fresh.mediator.name } : {};
    case "window_closed":
      return fresh.due ? { at: dayTime(new Date(fresh.due.at), fresh.zone) } : {};
    default:
      return {};
  }
}
