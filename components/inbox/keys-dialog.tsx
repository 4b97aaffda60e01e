"use client";

import { Dialog } from "@/components/ui/dialog";
import { INBOX, KEYS } from "@/lib/copy/screens-inbox";

/** Every key of the inbox and the case room. */
export function KeysDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={open} onClose={onClose} title={INBOX.keys}>
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2.5">
        {KEYS.map(({ key, does }) => (
          <div key={key} className="col-span-2 grid grid-cols-subgrid">
            <dt>
              <kbd className="inline-block min-w-8 rounded-small border border-edge px-1.5 text-center font-medium font-mono text-12">
                {key}
              </kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
