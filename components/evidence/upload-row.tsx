"use client";

import { CircleAlert, Pause, Play, RotateCw, Trash2, WifiOff, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { StagedEvidence } from "@/lib/evidence/staged-evidence";
import { bytes } from "@/lib/format/bytes";
import { Thumb } from "./thumb";
import type { UploadInProgress } from "./use-evidence-uploads";

/** A file on its way: how far, and what can be done about it. */
export function UploadRow({
  upload,
  onPause,
  onResume,
  onCancel,
}: {
  upload: UploadInProgress;
  onPause: () => void;
  onResume: () => void;
  onCancel: () => void;
}) {
  const { state, fileName } = upload;
  return (
    <li className="rounded-control border border-line bg-card p-3">
      <div className="flex items-center gap-2">
        <span className="min-w-0 flex-1 truncate font-medium text-14">{fileName}</span>
        {state === "sending" ? (
          <Button
            variant="quiet"
            iconOnly
            size="small"
            aria-label={`Jeda unggah ${fileName}`}
            onClick={onPause}
          >
            <Pause size={18} strokeWidth={1.75} aria-hidden="true" />
          </Button>
        ) : null}
        {state === "paused" ? (
          <Button
            variant="quiet"
            iconOnly
            size="small"
            aria-label={`Lanjutkan unggah ${fileName}`}
            onClick={onResume}
          >
            <Play size={18} strokeWidth={1.75} aria-hidden="true" />
          </Button>
        ) : null}
        {state === "lost" ? (
          <Button
            variant="quiet"
            iconOnly
            size="small"
            aria-label={`Coba lagi unggah ${fileName}`}
            onClick={onResume}
          >
            <RotateCw size={18} strokeWidth={1.75} aria-hidden="true" />
          </Button>
        ) : null}
        <Button
          variant="quiet"
          iconOnly
          size="small"
          aria-label={state === "failed" ? `Tutup pesan ${fileName}` : `Batalkan unggah ${fileName}`}
          onClick={onCancel}
        >
          <X size={18} strokeWidth={1.75} aria-hidden="true" />
        </Button>
      </div>
      {state === "failed" ? null : (
        <progress
          className="mt-2 h-1.5 w-full accent-accent"
          max={upload.total}
          value={state === "checking" ? upload.total : upload.sent}
          aria-label={`Unggah ${fileName}`}
        />
      )}
      <Status upload={upload} />
    </li>
  );
}

function Status({ upload }: { upload: UploadInProgress }) {
  const { state, sent, total, message } = upload;
  if (state === "failed") {
    return (
      <p role="alert" className="mt-1 flex gap-1.5 text-14 text-red">
        <CircleAlert size={16} strokeWidth={1.75} aria-hidden="true" className="mt-0.5 shrink-0" />
        <span>{message}</span>
      </p>
    );
  }
  if (state === "lost") {
    return (
      <p role="status" className="mt-1 flex gap-1.5 text-13 text-amber">
        <WifiOff size={16} strokeWidth={1.75} aria-hidden="true" className="mt-px shrink-0" />
        <span>Koneksi terputus. Unggahan dilanjutkan dari bagian terakhir setelah koneksi pulih.</span>
      </p>
    );
  }
  const percent = total > 0 ? Math.floor((sent / total) * 100) : 0;
  const words = {
    sending: `${percent}% dari ${bytes(total)}`,
    paused: `Dijeda pada ${percent}% dari ${bytes(total)}`,
    checking: "Terunggah. Memeriksa isi berkas…",
  }[state];
  return <p className="mt-1 text-13 text-soft tabular-nums">{words}</p>;
}

/** A file that is ready to be sent with the form. */
export function StagedRow({ item, onRemove }: { item: StagedEvidence; onRemove: () => void }) {
  return (
    <li className="flex items-center gap-3 rounded-control border border-line bg-card p-2">
      <Thumb kind={item.kind} src={item.thumbUrl} alt="" className="size-14 rounded-small" />
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium text-14">{item.fileName}</span>
        <span className="block text-13 text-green">Siap dikirim</span>
      </span>
      <Button variant="quiet" iconOnly aria-label={`Hapus ${item.fileName}`} onClick={onRemove}>
        <Trash2 size={18} strokeWidth={1.75} aria-hidden="true" />
      </Button>
    </li>
  );
}
