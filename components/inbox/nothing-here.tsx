import { Inbox, SearchX, UserCheck } from "lucide-react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { EMPTY_TAB, INBOX } from "@/lib/copy/screens-inbox";
import type { InboxView } from "./inbox-tabs";

type NothingHereProps = { view: InboxView; updated: string; onView: (view: InboxView) => void };

/** An empty list says why it is empty: the search, the own tasks, or the tab. */
export function NothingHere({ view, updated, onView }: NothingHereProps) {
  if (view.q !== "") {
    return (
      <EmptyState
        icon={<SearchX size={18} strokeWidth={1.75} />}
        title={INBOX.noMatch(view.q)}
        action={<Button onClick={() => onView({ ...view, q: "" })}>{INBOX.clear}</Button>}
      >
        {INBOX.noMatchHint}
      </EmptyState>
    );
  }
  if (view.mine) {
    return (
      <EmptyState
        icon={<UserCheck size={18} strokeWidth={1.75} />}
        title={INBOX.noneMine}
        action={<Button onClick={() => onView({ ...view, mine: false })}>{INBOX.showAll}</Button>}
      >
        {INBOX.noneMineHint}
      </EmptyState>
    );
  }
  const { title, hint } = EMPTY_TAB[view.tab];
  return (
    <EmptyState icon={<Inbox size={18} strokeWidth={1.75} />} title={title}>
      {hint} {INBOX.updated(updated)}.
    </EmptyState>
  );
}
