"use client";

import Link from "next/link";
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";
import { cx } from "./cx";
import { Kbd } from "./kbd";

export type MenuProps = {
  /** Name of the button and of the list; begins with the words that `trigger` shows, if it shows any. */
  label: string;
  trigger: ReactNode;
  /** `buttonLook(…)` or classes of one's own. */
  triggerClassName?: string | undefined;
  /** Which edge of the button the list keeps to. It opens where there is room. */
  align?: "start" | "end" | undefined;
  /** Beside the button instead of under it, as in the rail. */
  beside?: boolean | undefined;
  children: ReactNode;
};

const GAP = 6;

/**
 * A button that opens a list of acts. The list is a native popover: above everything, closed by Esc or a press
 * elsewhere. Arrow keys, Home and End move, Tab closes.
 */
export function Menu({ label, trigger, triggerClassName, align = "end", beside, children }: MenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  const items = () =>
    [
      ...(list.current?.querySelectorAll<HTMLElement>("[role^=menuitem]:not([aria-disabled=true])") ?? []),
    ].filter((item) => item.getClientRects().length > 0);
  const close = () => list.current?.hidePopover();

  function place() {
    const from = button.current?.getBoundingClientRect();
    const own = list.current;
    if (!from || !own) return;
    const { offsetWidth: width, offsetHeight: height } = own;
    const view = document.documentElement;
    const room = (wanted: number, size: number, whole: number) =>
      Math.max(8, Math.min(wanted, whole - size - 8));
    const below = from.bottom + GAP + height <= view.clientHeight - 8;
    const left = beside ? from.right + GAP : align === "start" ? from.left : from.right - width;
    const top = beside ? from.bottom - height : below ? from.bottom + GAP : from.top - GAP - height;
    own.style.left = `${room(left, width, view.clientWidth)}px`;
    own.style.top = `${room(top, height, view.clientHeight)}px`;
  }

  function onKeyDown(event: KeyboardEvent) {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const goal = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (event.key === "Tab") close();
    if (goal === undefined || all.length === 0) return;
    event.preventDefault();
    all.at(goal % all.length)?.focus();
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        popoverTarget={id}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={id}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
          event.preventDefault();
          list.current?.showPopover();
        }}
        className={triggerClassName}
      >
        <span aria-hidden="true" className="contents">
          {trigger}
        </span>
        <span className="sr-only">{label}</span>
      </button>
      <div
        ref={list}
        id={id}
        popover="auto"
        role="menu"
        aria-label={label}
        tabIndex={-1}
        onToggle={(event) => {
          const isOpen = event.newState === "open";
          setOpen(isOpen);
          if (!isOpen) return;
          place();
          items()[0]?.focus({ preventScroll: true });
        }}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          if ((event.target as Element).closest("[role^=menuitem]:not([aria-disabled=true])")) close();
        }}
        className="fixed inset-auto m-0 max-h-[80dvh] w-max min-w-52 max-w-[min(22rem,calc(100vw-1rem))] overflow-y-auto rounded-card border border-line bg-card p-1.5 text-ink shadow-float"
      >
        {children}
      </div>
    </>
  );
}

export type MenuItemProps = {
  children: ReactNode;
  /** 18 px. */
  icon?: ReactNode;
  /** A second line: a consequence, or why it is not possible now. */
  hint?: ReactNode;
  kbd?: string | undefined;
  danger?: boolean | undefined;
  disabled?: boolean | undefined;
  /** One of a group of which one holds. */
  checked?: boolean | undefined;
  /** Goes somewhere instead of doing something. */
  href?: string | undefined;
  type?: "button" | "submit" | undefined;
  onSelect?: (() => void) | undefined;
};

/** One line of a `Menu`. */
export function MenuItem({
  children,
  icon,
  hint,
  kbd,
  danger,
  disabled,
  checked,
  href,
  type = "button",
  onSelect,
}: MenuItemProps) {
  const shared = {
    role: checked === undefined ? "menuitem" : "menuitemradio",
    "aria-checked": checked,
    "aria-disabled": disabled || undefined,
    tabIndex: -1,
    className: cx(
      "flex min-h-11 w-full items-center gap-3 rounded-control px-2.5 py-1.5 text-left text-14 dense:min-h-9",
      "hover:bg-hover focus-visible:bg-hover focus-visible:-outline-offset-2 focus-visible:outline-2!",
      "focus-visible:outline-accent! aria-checked:font-bold aria-checked:text-accent aria-disabled:text-soft",
      danger && "text-red",
    ),
  } as const;
  const inside = (
    <>
      {icon ? <span className="shrink-0">{icon}</span> : null}
      <span className="min-w-0 flex-1">
        {children}
        {hint ? <span className="block font-normal text-12 text-soft">{hint}</span> : null}
      </span>
      {kbd ? <Kbd>{kbd}</Kbd> : null}
    </>
  );
  return href !== undefined && !disabled ? (
    <Link {...shared} href={href}>
      {inside}
    </Link>
  ) : (
    <button {...shared} type={type} onClick={() => !disabled && onSelect?.()}>
      {inside}
    </button>
  );
}

/** A line between groups, with a name if given. */
export function MenuGroup({ label, children }: { label: string; children: ReactNode }) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is not allowed inside a menu
    <div
      role="group"
      aria-labelledby={id}
      className="not-first:mt-1 not-first:border-line not-first:border-t not-first:pt-1"
    >
      <p id={id} className="px-2.5 pt-1.5 pb-1 font-bold text-12 text-soft">
        {label}
      </p>
      {children}
    </div>
  );
}
