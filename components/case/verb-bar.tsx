"use client";

import { Ellipsis } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import { cx } from "@/components/ui/cx";
import { Menu, MenuItem } from "@/components/ui/menu";
import { ROOM } from "@/lib/copy/screens-room";
import { VERB_LABELS } from "@/lib/copy/verbs";
import type { HumanVerb } from "@/lib/domain/case/verb-names";
import type { CaseView, VerbView } from "@/lib/queries/case-view";
import { dialogOf, placeOf } from "./dialogs";
import { useAnnounce } from "./use-announce";
import { useSingleKey } from "./use-single-key";

/** Never offered before anything else: what ends a case, and what belongs to the desk. */
const IN_MENU: readonly HumanVerb[] = ["withdraw", "assign_case", "extend_deadline"];
// From which width of the bar each button beside the first stands in it; narrower, it is in the menu.
const FROM = ["", "@max-[300px]:hidden", "@max-[560px]:hidden", "@max-[720px]:hidden"] as const;
const UP_TO = ["hidden", "@min-[300px]:hidden", "@min-[560px]:hidden", "@min-[720px]:hidden"] as const;

/** What can be done now: what somebody waits for first, alternatives beside it, the rest in a menu. */
export function VerbBar({ view }: { view: CaseView }) {
  const [open, setOpen] = useState<HumanVerb | null>(null);
  const announce = useAnnounce(view);
  const { inBar, inMenu } = arrange(view.verbs);
  const pressable = view.verbs.filter((own) => own.blocked === null && dialogOf(own.verb) !== null);

  useSingleKey((key) => {
    const meant = pressable.find((own) => own.key?.toLowerCase() === key.toLowerCase());
    if (meant) setOpen(meant.verb);
    return meant !== undefined;
  });

  // Kept while open even when the case moves on: the dialog says so, and what was typed stays.
  const [shown, setShown] = useState<VerbView | null>(null);
  const act = view.verbs.find((own) => own.verb === open) ?? (shown?.verb === open ? shown : null);
  if (act !== null && act !== shown) setShown(act);
  const Dialog = act === null ? null : dialogOf(act.verb);
  const extra = inBar.slice(1);

  return (
    <section aria-label={ROOM.verbs} className="@container">
      {inBar.length + inMenu.length === 0 ? (
        <p className="text-14 text-soft">{ROOM.nothingToDo}</p>
      ) : (
        <div className="flex gap-2">
          {inBar.map((own, n) => (
            <Button
              key={own.verb}
              variant={n === 0 && own.mandatory ? "primary" : "secondary"}
              kbd={own.key ?? undefined}
              onClick={() => setOpen(own.verb)}
              className={cx("min-w-0 shrink! @max-[560px]:flex-1", FROM[n])}
            >
              <span className="line-clamp-2">{own.label}</span>
            </Button>
          ))}
          {extra.length + inMenu.length > 0 ? (
            <div className={cx("ml-auto", inMenu.length === 0 && UP_TO[Math.min(inBar.length - 1, 3)])}>
              <Menu
                label={ROOM.more}
                trigger={<Ellipsis size={18} strokeWidth={1.75} aria-hidden="true" />}
                triggerClassName={`${buttonLook({ variant: "secondary", iconOnly: true })} h-full! min-h-11 dense:min-h-10`}
              >
                {extra.map((own, n) => (
                  <div key={own.verb} role="none" className={UP_TO[n + 1]}>
                    <Line own={own} onSelect={() => setOpen(own.verb)} />
                  </div>
                ))}
                {inMenu.map((own) => (
                  <Line key={own.verb} own={own} onSelect={() => setOpen(own.verb)} />
                ))}
              </Menu>
            </div>
          ) : null}
        </div>
      )}
      {Dialog !== null && act !== null ? (
        <Dialog
          key={act.verb}
          view={view}
          act={act}
          onClose={() => setOpen(null)}
          onDone={(verb, after) => {
            setOpen(null);
            announce(verb, after);
          }}
        />
      ) : null}
    </section>
  );
}

function Line({ own, onSelect }: { own: VerbView; onSelect: () => void }) {
  return (
    <MenuItem
      hint={own.blocked ?? VERB_LABELS[own.verb].hint}
      disabled={own.blocked !== null}
      danger={own.verb === "withdraw"}
      kbd={own.blocked === null ? (own.key ?? undefined) : undefined}
      onSelect={onSelect}
    >
      {own.label}
    </MenuItem>
  );
}

/** What is mandatory comes first; what is blocked stands in the menu with its reason. */
function arrange(verbs: readonly VerbView[]): { inBar: VerbView[]; inMenu: VerbView[] } {
  const sorted = verbs
    .filter((own) => dialogOf(own.verb) !== null)
    .toSorted((a, b) => Number(b.mandatory) - Number(a.mandatory) || placeOf(a.verb) - placeOf(b.verb));
  const [first] = sorted.filter((own) => own.blocked === null && own.mandatory);
  const others = sorted
    .filter((own) => own !== first && own.blocked === null && !IN_MENU.includes(own.verb))
    .toSorted((a, b) => placeOf(a.verb) - placeOf(b.verb));
  const inBar = [...(first ? [first] : []), ...others].slice(0, FROM.length);
  return { inBar, inMenu: sorted.filter((own) => !inBar.includes(own)) };
}
