"use client";

import { Check, Copy, Download, Flag } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import { durationText } from "@/lib/copy/evidence";
import type { Zone } from "@/lib/domain/sla/zone";
import { bytes } from "@/lib/format/bytes";
import { dayTimeYear } from "@/lib/format/dates";
import type { EvidenceView } from "@/lib/queries/evidence-view";

const SIDE = { buyer: "Pembeli", seller: "Penjual", mediator: "Mediator" } as const;

/** What is known about a file: who, when, what it is, its fingerprint, and what is worth noting. */
export function EvidenceFacts({ item, zone }: { item: EvidenceView; zone: Zone }) {
  const size = item.width !== null && item.height !== null ? ` · ${item.width} × ${item.height} piksel` : "";
  const length = item.durationMs !== null ? ` · ${durationText(item.durationMs)}` : "";
  const taken =
    item.capturedAt === null ? "Tidak tercatat di berkas" : dayTimeYear(new Date(item.capturedAt), zone);
  return (
    <div className="grid gap-4 p-4 text-14">
      {item.signals.length > 0 ? (
        <ul className="grid gap-2" aria-label="Catatan tentang berkas ini">
          {item.signals.map((signal) => (
            <li key={signal} className="flex gap-2 rounded-control bg-amber-wash p-2.5 text-amber">
              <Flag size={16} strokeWidth={1.75} aria-hidden="true" className="mt-0.5 shrink-0" />
              <span>{signal}</span>
            </li>
          ))}
        </ul>
      ) : null}
      <dl className="grid gap-2.5">
        <Fact name="Dikirim oleh">
          {item.byName} ({SIDE[item.by]})
        </Fact>
        <Fact name="Diambil">{taken}</Fact>
        <Fact name="Diunggah">{dayTimeYear(new Date(item.uploadedAt), zone)}</Fact>
        <Fact name="Berkas">
          <span className="break-all">{item.fileName}</span>
        </Fact>
        <Fact name="Ukuran">
          {bytes(item.bytes)}
          {size}
          {length}
        </Fact>
        <Fact name="Sidik SHA-256">
          <Fingerprint sha256={item.sha256} />
        </Fact>
      </dl>
      {item.urls.original === undefined ? null : (
        <a href={item.urls.original} download className={buttonLook({ wide: true })}>
          <Download size={18} strokeWidth={1.75} aria-hidden="true" />
          Unduh berkas asli
        </a>
      )}
    </div>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="text-13 text-soft">{name}</dt>
      <dd className="tabular-nums">{children}</dd>
    </div>
  );
}

function Fingerprint({ sha256 }: { sha256: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    // Refused without a secure context; the title still carries the whole of it.
    const done = await navigator.clipboard?.writeText(sha256).then(
      () => true,
      () => false,
    );
    setCopied(done ?? false);
  };
  return (
    <span className="flex items-center gap-1">
      <code className="font-mono text-13" title={sha256}>
        {sha256.slice(0, 8)}…{sha256.slice(-8)}
      </code>
      <Button
        variant="quiet"
        iconOnly
        size="small"
        aria-label="Salin sidik SHA-256"
        onClick={() => void copy()}
      >
        {copied ? (
          <Check size={16} strokeWidth={1.75} aria-hidden="true" />
        ) : (
          <Copy size={16} strokeWidth={1.75} aria-hidden="true" />
        )}
      </Button>
      <span role="status" className="text-13 text-soft">
        {copied ? "Tersalin" : ""}
      </span>
    </span>
  );
}
