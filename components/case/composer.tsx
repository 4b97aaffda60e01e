"use client";

import { Paperclip, SendHorizontal, StickyNote } from "lucide-react";
import { type KeyboardEvent, useRef } from "react";
import { takeBack } from "@/components/evidence/send-file";
import { StagedRow, UploadRow } from "@/components/evidence/upload-row";
import { useEvidenceUploads } from "@/components/evidence/use-evidence-uploads";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { TextArea } from "@/components/ui/text-area";
import { postMessage, postNote } from "@/lib/commands/case";
import { ROOM } from "@/lib/copy/screens-room";
import { acceptedFor } from "@/lib/evidence/precheck";
import type { StagedEvidence } from "@/lib/evidence/staged-evidence";
import type { CaseView } from "@/lib/queries/case-view";
import { draftKey, useDraft } from "./use-draft";
import { useVerb } from "./use-verb";
import { MOST_LETTERS } from "./words-field";

type Draft = { text: string; note: boolean; evidence: readonly StagedEvidence[] };
const EMPTY: Draft = { text: "", note: false, evidence: [] };

/** Where words are written: to everybody in the case or, for the shop's people, as a note of their own. */
export function Composer({ view }: { view: CaseView }) {
  const [draft, change, clear] = useDraft<Draft>(draftKey(view, "composer"), EMPTY);
  const message = useVerb(view, postMessage);
  const note = useVerb(view, postNote);
  const form = useRef<HTMLFormElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const { uploads, add, pause, resume, cancel } = useEvidenceUploads({
    shopId: view.shopId,
    orderId: null,
    value: draft.evidence,
    onChange: (evidence) => change({ evidence }),
  });
  const may = (verb: string) => view.verbs.some((own) => own.verb === verb && own.blocked === null);
  const mayTalk = may("post_message");
  const mayNote = may("post_note");
  if (!mayTalk && !mayNote) return null;
  const asNote = mayNote && (draft.note || !mayTalk);
  const { press, pending, problem } = asNote ? note : message;
  const text = draft.text.trim();
  const busy = uploads.some((own) => own.state !== "failed");

  async function send() {
    if (text === "" || pending || (busy && !asNote)) return;
    const input = asNote ? { text } : { text, evidenceIds: draft.evidence.map((own) => own.id) };
    if ((await press(input)) !== null) clear();
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    form.current?.requestSubmit();
  };

  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      className="grid gap-2"
    >
      {problem ? (
        <p role="alert" className="rounded-control bg-red-wash px-3 py-2 text-13 text-red">
          {problem.text}
        </p>
      ) : null}
      {!asNote && (draft.evidence.length > 0 || uploads.length > 0) ? (
        <ul className="grid gap-2">
          {draft.evidence.map((item) => (
            <StagedRow
              key={item.id}
              item={item}
              onRemove={() => {
                change({ evidence: draft.evidence.filter((own) => own.id !== item.id) });
                void takeBack(item);
              }}
            />
          ))}
          {uploads.map((upload) => (
            <UploadRow
              key={upload.key}
              upload={upload}
              onPause={() => pause(upload.key)}
              onResume={() => resume(upload.key)}
              onCancel={() => cancel(upload.key)}
            />
          ))}
        </ul>
      ) : null}
      <TextArea
        aria-label={asNote ? ROOM.note : placeholderOf(view)}
        placeholder={asNote ? `${ROOM.note}. ${ROOM.noteHint}.` : placeholderOf(view)}
        rows={2}
        value={draft.text}
        maxLength={MOST_LETTERS}
        onChange={(event) => change({ text: event.target.value })}
        onKeyDown={onKeyDown}
        className={cx("min-h-14! resize-none", asNote && "border-dashed bg-sunk")}
      />
      <div className="flex items-center gap-1">
        {asNote ? null : (
          <>
            <Button
              variant="quiet"
              iconOnly
              size="small"
              aria-label={ROOM.attach}
              onClick={() => picker.current?.click()}
            >
              <Paperclip size={18} strokeWidth={1.75} aria-hidden="true" />
            </Button>
            <input
              ref={picker}
              type="file"
              hidden
              multiple
              tabIndex={-1}
              aria-label={ROOM.attach}
              accept={acceptedFor(["photo", "video", "document"])}
              onChange={(event) => {
                // Free files answer no item of the checklist.
                for (const file of event.target.files ?? []) add(file, "", null);
                event.target.value = "";
              }}
            />
          </>
        )}
        {mayNote && mayTalk ? (
          <Button
            variant="quiet"
            size="small"
            aria-pressed={asNote}
            onClick={() => change({ note: !draft.note })}
            icon={<StickyNote size={18} strokeWidth={1.75} aria-hidden="true" />}
            className="aria-pressed:bg-accent-wash aria-pressed:text-accent"
          >
            {ROOM.note}
          </Button>
        ) : null}
        <Button
          type="submit"
          size="small"
          pending={pending}
          aria-disabled={text === "" || undefined}
          icon={<SendHorizontal size={18} strokeWidth={1.75} aria-hidden="true" />}
          className="ml-auto"
        >
          {asNote ? ROOM.keepNote : ROOM.send}
        </Button>
      </div>
    </form>
  );
}

function placeholderOf(view: CaseView): string {
  if (view.reader === "seller") return `Tulis ke ${view.buyer.name.split(" ")[0]}…`;
  return view.reader === "buyer" ? `Tulis ke ${view.shop.name}…` : "Tulis ke pembeli dan penjual…";
}
