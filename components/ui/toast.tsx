"use client";

import { CircleAlert, CircleCheck, X } from "lucide-react";
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { cx } from "./cx";

export type ToastAction = {
  label: string;
  onPress: () => void;
  /** Seconds the action stays possible, counted down beside its label: `Urungkan (1:54)`. */
  seconds?: number | undefined;
};

export type ToastOptions = {
  /** What was done, one or two sentences. */
  text: string;
  tone?: "done" | "trouble" | undefined;
  action?: ToastAction | undefined;
};

type ToastEntry = ToastOptions & { id: number; endsAt: number };

type Toasts = {
  /** Shows a bar at the bottom and says it to screen readers; answers the id for `dismiss`. */
  show: (options: ToastOptions) => number;
  dismiss: (id: number) => void;
};

const ToastContext = createContext<Toasts | null>(null);
const PLAIN_SECONDS = 7;
const TROUBLE_SECONDS = 20;

/** Lets the oldest of three bars go before a new one comes; one that can still be undone is not pushed out. */
function withRoom(entries: ToastEntry[]): ToastEntry[] {
  if (entries.length < 3) return entries;
  const oldest = entries.find((entry) => entry.action?.seconds === undefined);
  return oldest ? entries.filter((entry) => entry !== oldest) : entries;
}

/** @throws outside of `ToastProvider`. */
export function useToast(): Toasts {
  const toasts = use(ToastContext);
  if (!toasts) throw new Error("useToast needs ToastProvider above it");
  return toasts;
}

/** Holds the bars and the page's one live region for them. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [entries, setEntries] = useState<ToastEntry[]>([]);
  const nextId = useRef(1);

  const dismiss = useCallback(
    (id: number) => setEntries((all) => all.filter((entry) => entry.id !== id)),
    [],
  );
  const show = useCallback((options: ToastOptions) => {
    const id = nextId.current++;
    const plain = options.tone === "trouble" ? TROUBLE_SECONDS : PLAIN_SECONDS;
    const endsAt = Date.now() + (options.action?.seconds ?? plain) * 1000;
    setEntries((all) => withRoom(all).concat({ ...options, id, endsAt }));
    return id;
  }, []);
  const toasts = useMemo(() => ({ show, dismiss }), [show, dismiss]);

  return (
    <ToastContext value={toasts}>
      {children}
      {/* The words alone: a counting label inside a live region would be read out every second. */}
      <div role="status" aria-live="polite" className="sr-only">
        {entries.map((entry) => (
          <p key={entry.id}>{entry.text}</p>
        ))}
      </div>
      <section
        aria-label="Pemberitahuan singkat"
        className="pointer-events-none fixed inset-x-3 bottom-[calc(5rem+env(safe-area-inset-bottom))] z-50 flex flex-col items-center gap-2"
      >
        {entries.map((entry) => (
          <Toast key={entry.id} entry={entry} onGone={dismiss} />
        ))}
      </section>
    </ToastContext>
  );
}

function Toast({ entry, onGone }: { entry: ToastEntry; onGone: (id: number) => void }) {
  const { id, endsAt, action } = entry;
  const [now, setNow] = useState(() => Date.now());
  const held = useRef(false);

  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
      // A reader's bar waits for them; a running deadline does not.
      const mayWait = action?.seconds === undefined && held.current;
      if (Date.now() >= endsAt && !mayWait) onGone(id);
    }, 1000);
    return () => clearInterval(timer);
  }, [id, endsAt, action?.seconds, onGone]);

  const left = Math.max(0, Math.ceil((endsAt - now) / 1000));
  const Icon = entry.tone === "trouble" ? CircleAlert : CircleCheck;
  const control =
    "flex min-h-11 items-center rounded-control hover:bg-paper/15 focus-visible:outline-current";
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only holds the bar while someone reads it
    <div
      onPointerEnter={() => {
        held.current = true;
      }}
      onPointerLeave={() => {
        held.current = false;
      }}
      onFocus={() => {
        held.current = true;
      }}
      onBlur={() => {
        held.current = false;
      }}
      className="pointer-events-auto flex w-full max-w-[34rem] animate-rise flex-wrap items-center gap-x-3 rounded-card bg-ink py-1 pr-1 pl-4 sm:flex-nowrap text-14 text-paper shadow-float forced-colors:border"
    >
      <Icon size={18} strokeWidth={1.75} aria-hidden="true" className="shrink-0" />
      <p className="min-w-0 flex-1 py-2">{entry.text}</p>
      {action ? (
        <button
          type="button"
          onClick={() => {
            action.onPress();
            onGone(id);
          }}
          className={cx(
            control,
            "order-last w-full justify-center gap-1.5 px-3 font-bold text-accent-wash sm:order-none sm:w-auto sm:shrink-0",
          )}
        >
          <span className="underline underline-offset-4">{action.label}</span>
          {action.seconds === undefined ? null : (
            <span aria-hidden="true">
              ({Math.floor(left / 60)}:{String(left % 60).padStart(2, "0")})
            </span>
          )}
        </button>
      ) : null}
      <button
        type="button"
        aria-label="Tutup pemberitahuan"
        onClick={() => onGone(id)}
        className={cx(control, "w-11 shrink-0 justify-center")}
      >
        <X size={18} strokeWidth={1.75} aria-hidden="true" />
      </button>
    </div>
  );
}
