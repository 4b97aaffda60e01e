"use client";

import { Camera, FolderOpen } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { KIND_WORDS } from "@/lib/copy/evidence";
import type { EvidenceKind } from "@/lib/domain/evidence";
import { acceptedFor, kindOf } from "@/lib/evidence/precheck";
import type { StagedEvidence } from "@/lib/evidence/staged-evidence";
import { MetIcon } from "./checklist-meter";
import { takeBack } from "./send-file";
import { StagedRow, UploadRow } from "./upload-row";
import { useEvidenceUploads } from "./use-evidence-uploads";

export type UploaderSlot = {
  readonly requirement: string;
  readonly label: string;
  readonly help: string;
  readonly mandatory: boolean;
  readonly kinds: readonly EvidenceKind[];
  readonly met: boolean;
};

export type EvidenceUploaderProps = {
  requirements: readonly UploaderSlot[];
  shopId: string;
  /** Names the buyer's order, for people who are both buyer and member of a shop. */
  orderId?: string | null | undefined;
  value: readonly StagedEvidence[];
  onChange: (next: StagedEvidence[]) => void;
};

/**
 * The checklist as a form: each item takes its files. What is staged is the owner's `value`, to be kept with
 * the draft; a file on its way survives a lost connection and, chosen again, a reload.
 */
export function EvidenceUploader({
  requirements,
  shopId,
  orderId = null,
  value,
  onChange,
}: EvidenceUploaderProps) {
  const { uploads, add, pause, resume, cancel } = useEvidenceUploads({ shopId, orderId, value, onChange });
  return (
    <ul className="grid gap-3">
      {requirements.map((slot) => (
        <Slot key={slot.requirement} slot={slot} onFiles={(files) => addAll(files, slot, add)}>
          {value
            .filter((item) => item.requirement === slot.requirement)
            .map((item) => (
              <StagedRow
                key={item.id}
                item={item}
                onRemove={() => {
                  onChange(value.filter((one) => one.id !== item.id));
                  void takeBack(item);
                }}
              />
            ))}
          {uploads
            .filter((upload) => upload.requirement === slot.requirement)
            .map((upload) => (
              <UploadRow
                key={upload.key}
                upload={upload}
                onPause={() => pause(upload.key)}
                onResume={() => resume(upload.key)}
                onCancel={() => cancel(upload.key)}
              />
            ))}
        </Slot>
      ))}
    </ul>
  );
}

function addAll(
  files: readonly File[],
  slot: UploaderSlot,
  add: (file: File, requirement: string, objection: string | null) => void,
) {
  const wanted = slot.kinds.map((kind) => KIND_WORDS[kind].toLowerCase()).join(" atau ");
  for (const file of files) {
    const kind = kindOf(file.type);
    const unfit = kind !== null && !slot.kinds.includes(kind);
    add(file, slot.requirement, unfit ? `Bagian ini meminta ${wanted}. Pilih berkas lain.` : null);
  }
}

function Slot({
  slot,
  onFiles,
  children,
}: {
  slot: UploaderSlot;
  onFiles: (files: readonly File[]) => void;
  children: React.ReactNode;
}) {
  const [over, setOver] = useState(false);
  const state = slot.met ? "Ada" : slot.mandatory ? "Wajib" : "Opsional";
  const filmed = !slot.kinds.includes("photo") && slot.kinds.includes("video");
  const camera = filmed ? ["video" as const] : ["photo" as const];
  return (
    <li
      data-unmet={slot.mandatory && !slot.met ? "" : undefined}
      className={cx(
        "rounded-card border bg-card p-3 sm:p-4",
        over ? "border-accent bg-accent-wash" : "border-line",
      )}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      <p className="flex items-center gap-2">
        <MetIcon item={slot} />
        <span className="min-w-0 flex-1 font-medium">{slot.label}</span>
        <span
          className={cx("text-13", slot.met ? "text-green" : slot.mandatory ? "text-amber" : "text-soft")}
        >
          {state}
        </span>
      </p>
      <p className="mt-1 text-14 text-soft">{slot.help}</p>
      <ul className="mt-2 grid gap-2 empty:hidden">{children}</ul>
      <div className="mt-3 flex flex-wrap gap-2">
        {slot.kinds.includes("photo") || filmed ? (
          <FileButton
            icon={<Camera size={18} strokeWidth={1.75} aria-hidden="true" />}
            accept={acceptedFor(camera)}
            label={filmed ? "Rekam video" : "Ambil foto"}
            about={slot.label}
            capture
            onFiles={onFiles}
          />
        ) : null}
        <FileButton
          icon={<FolderOpen size={18} strokeWidth={1.75} aria-hidden="true" />}
          accept={acceptedFor(slot.kinds)}
          label="Pilih berkas"
          about={slot.label}
          onFiles={onFiles}
        />
      </div>
    </li>
  );
}

function FileButton({
  icon,
  accept,
  label,
  about,
  capture = false,
  onFiles,
}: {
  icon: React.ReactNode;
  accept: string;
  label: string;
  about: string;
  capture?: boolean;
  onFiles: (files: readonly File[]) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button icon={icon} aria-label={`${label}: ${about}`} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        tabIndex={-1}
        aria-label={`${label}: ${about}`}
        accept={accept}
        multiple={!capture}
        {...(capture ? { capture: "environment" as const } : {})}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // The same file may be chosen again after an error.
          event.target.value = "";
        }}
      />
    </>
  );
}
