"use client";

import { Camera, ScanBarcode, X } from "lucide-react";
import { type RefObject, useState } from "react";
import { useBarcodeCamera } from "@/components/case/use-barcode-camera";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { WAREHOUSE } from "@/lib/copy/screens-warehouse";
import { prepareBarcodeReader } from "./barcode-reader";
import { useScanFocus } from "./use-scan-focus";

export type ScanNotice = { readonly tone: "done" | "trouble"; readonly text: string };

type ScanBarProps = {
  fieldRef: RefObject<HTMLInputElement | null>;
  searching: boolean;
  notice: ScanNotice | null;
  /** Answers whether a case was found; what was not stays in the field, selected, for the next scan to replace. */
  onScan: (text: string) => Promise<boolean>;
};

/** The one field of the warehouse: a hand scanner types into it and presses Enter, a phone reads by camera. */
export function ScanBar({ fieldRef, searching, notice, onScan }: ScanBarProps) {
  const [text, setText] = useState("");
  const [trouble, setTrouble] = useState<string | null>(null);
  const [preparing, setPreparing] = useState(false);
  // No keyboard slides over the list until somebody asks for it by touching the field.
  const [typing, setTyping] = useState(false);
  useScanFocus(fieldRef);

  const look = async (wanted: string) => {
    const asked = wanted.trim();
    if (asked === "" || searching) return;
    setTrouble(null);
    if (await onScan(asked)) setText("");
    else fieldRef.current?.select();
  };
  const camera = useBarcodeCamera(
    (read) => read.trim() !== "",
    (read) => {
      setText(read);
      void look(read);
    },
  );

  const openCamera = async () => {
    setTrouble(null);
    setPreparing(true);
    try {
      await prepareBarcodeReader();
      camera.start();
    } catch {
      setTrouble(WAREHOUSE.cameraMissing);
    } finally {
      setPreparing(false);
    }
  };

  const problem = trouble ?? (camera.refused ? WAREHOUSE.cameraDenied : null);
  return (
    <search className="grid max-w-2xl gap-2">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void look(text);
        }}
      >
        <Field
          label={WAREHOUSE.scan}
          hint={WAREHOUSE.scanHint}
          error={problem ?? (notice?.tone === "trouble" ? notice.text : null)}
        >
          <div className="flex gap-2">
            <TextInput
              ref={fieldRef}
              icon={<ScanBarcode size={18} strokeWidth={1.75} aria-hidden="true" />}
              value={text}
              maxLength={60}
              inputMode={typing ? "text" : "none"}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              enterKeyHint="search"
              className="min-w-0 flex-1 font-mono"
              onPointerDown={() => setTyping(true)}
              onBlur={() => setTyping(false)}
              onChange={(event) => setText(event.target.value)}
            />
            <Button type="submit" pending={searching}>
              {WAREHOUSE.find}
            </Button>
            <Button
              iconOnly
              aria-label={camera.on ? WAREHOUSE.cameraStop : WAREHOUSE.camera}
              pending={preparing}
              onClick={() => (camera.on ? camera.stop() : void openCamera())}
              icon={
                camera.on ? (
                  <X size={18} strokeWidth={1.75} aria-hidden="true" />
                ) : (
                  <Camera size={18} strokeWidth={1.75} aria-hidden="true" />
                )
              }
            />
          </div>
        </Field>
      </form>
      {camera.on ? (
        <video
          ref={camera.video}
          muted
          playsInline
          aria-label={WAREHOUSE.cameraAim}
          className="aspect-video w-full max-w-xl rounded-card bg-sunk object-cover"
        />
      ) : null}
      <p role="status" className={cx("text-13 text-soft", !camera.on && "sr-only")}>
        {camera.on ? WAREHOUSE.cameraAim : (notice?.text ?? "")}
      </p>
    </search>
  );
}
