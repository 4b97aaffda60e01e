"use client";

import { ScanBarcode } from "lucide-react";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { GOODS_DIALOG } from "@/lib/copy/screens-goods";
import { isResi } from "./parcel-draft";
import { useBarcodeCamera, useCanScan } from "./use-barcode-camera";

type ScanFieldProps = {
  label: string;
  hint?: string | undefined;
  error?: string | null | undefined;
  value: string;
  onChange: (text: string) => void;
  /** Enter, as a hand scanner ends every number with. */
  onEnter?: (() => void) | undefined;
};

/**
 * A receipt number typed, read by a hand scanner, or by the camera where the browser can. Enter never sends the
 * form: a scanner presses it by itself, and a wrong parcel can be scanned over.
 */
export function ScanField({ label, hint, error, value, onChange, onEnter }: ScanFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const canScan = useCanScan();
  const camera = useBarcodeCamera(isResi, (text) => {
    onChange(text.trim().toUpperCase());
    input.current?.focus();
  });
  return (
    <div className="grid gap-2">
      <Field
        label={label}
        hint={hint}
        error={error ?? (camera.refused ? GOODS_DIALOG.noCamera : null)}
        required
      >
        <div className="flex gap-2">
          <TextInput
            ref={input}
            value={value}
            maxLength={60}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            enterKeyHint="done"
            className="flex-1 font-mono"
            onChange={(event) => onChange(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== "Enter") return;
              event.preventDefault();
              event.currentTarget.select();
              onEnter?.();
            }}
          />
          {canScan && !camera.on ? (
            <Button
              icon={<ScanBarcode size={18} strokeWidth={1.75} aria-hidden="true" />}
              onClick={camera.start}
            >
              {GOODS_DIALOG.scan}
            </Button>
          ) : null}
        </div>
      </Field>
      {camera.on ? (
        <div className="grid gap-2">
          <p role="status" className="text-13 text-soft">
            {GOODS_DIALOG.scanning}
          </p>
          <video
            ref={camera.video}
            muted
            playsInline
            aria-label={GOODS_DIALOG.scanning}
            className="aspect-video w-full rounded-card bg-sunk object-cover"
          />
          <Button size="small" className="justify-self-start" onClick={camera.stop}>
            {GOODS_DIALOG.stopScan}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
