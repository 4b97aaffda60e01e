"use client";

import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { GOODS } from "@/lib/copy/screens-goods";

/** A receipt number with a button that takes it along, as couriers' pages want it. */
export function CopyResi({ resi }: { resi: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    // Refused without a secure context; the number still stands there to be marked.
    const done = await navigator.clipboard?.writeText(resi).then(
      () => true,
      () => false,
    );
    setCopied(done ?? false);
  };
  const Icon = copied ? Check : Copy;
  return (
    <span className="inline-flex min-w-0 flex-wrap items-center">
      <span className="break-all font-mono">{resi}</span>
      <Button
        variant="quiet"
        size="small"
        iconOnly
        aria-label={`${GOODS.copy} ${resi}`}
        onClick={() => void copy()}
      >
        <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
      </Button>
      <span role="status" className="text-13 text-soft">
        {copied ? GOODS.copied : ""}
      </span>
    </span>
  );
}
