"use client";

import { Search, X } from "lucide-react";
import { type RefObject, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { Kbd } from "@/components/ui/kbd";
import { INBOX } from "@/lib/copy/screens-inbox";

const SETTLE_MS = 250;

type SearchBoxProps = {
  value: string;
  /** After a moment without typing. */
  onChange: (q: string) => void;
  inputRef: RefObject<HTMLInputElement | null>;
};

/** Search by case, order, resi, buyer or product; Esc empties it. */
export function SearchBox({ value, onChange, inputRef }: SearchBoxProps) {
  const [text, setText] = useState(value);
  const sent = useRef(value);
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  // The address changed by other means: another tab, the way back.
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setText(value);
  }, [value]);
  useEffect(() => {
    const q = text.trim();
    if (q === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = q;
      latest.current(q);
    }, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [text]);

  return (
    <div className="relative min-w-0 flex-1">
      <Search
        size={18}
        strokeWidth={1.75}
        aria-hidden="true"
        className="pointer-events-none absolute inset-y-0 left-3 my-auto text-soft"
      />
      <input
        ref={inputRef}
        type="search"
        aria-label={INBOX.searchLabel}
        placeholder={INBOX.search}
        value={text}
        maxLength={80}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          if (text === "") event.currentTarget.blur();
          setText("");
        }}
        className={cx(
          "h-11 w-full rounded-control border border-edge bg-card pr-10 pl-10 text-16 dense:h-10 dense:text-14",
          "[&::-webkit-search-cancel-button]:hidden",
        )}
      />
      <span className="absolute inset-y-0 right-0 flex items-center pr-2.5 text-soft">
        {text === "" ? (
          <Kbd>/</Kbd>
        ) : (
          <Button
            variant="quiet"
            size="small"
            iconOnly
            aria-label={INBOX.clear}
            onClick={() => {
              setText("");
              inputRef.current?.focus();
            }}
            className="-mr-2.5 dense:-mr-1.5"
          >
            <X size={16} strokeWidth={1.75} aria-hidden="true" />
          </Button>
        )}
      </span>
    </div>
  );
}
