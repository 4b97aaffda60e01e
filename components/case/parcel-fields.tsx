"use client";

import { useId } from "react";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { COURIERS, GOODS_DIALOG } from "@/lib/copy/screens-goods";
import { isResi, type ParcelDraft } from "./parcel-draft";
import { ScanField } from "./scan-field";

type ParcelFieldsProps = {
  value: ParcelDraft;
  onChange: (part: Partial<ParcelDraft>) => void;
  /** Sentences by path, as the server found them. */
  errors: Readonly<Record<string, string>>;
  onEnter?: (() => void) | undefined;
};

/** With whom a parcel travels, and under which number. */
export function ParcelFields({ value, onChange, errors, onEnter }: ParcelFieldsProps) {
  const names = useId();
  return (
    <>
      <Field label={GOODS_DIALOG.courier} error={errors.courier} required>
        <TextInput
          list={names}
          value={value.courier}
          maxLength={40}
          autoComplete="off"
          onChange={(event) => onChange({ courier: event.target.value })}
        />
      </Field>
      <datalist id={names}>
        {COURIERS.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <ScanField
        label={GOODS_DIALOG.resi}
        hint={GOODS_DIALOG.resiHint}
        error={errors.resi}
        value={value.resi}
        onChange={(resi) => onChange({ resi })}
        onEnter={onEnter}
      />
    </>
  );
}

/** What the parcel still lacks, as a sentence; null: nothing. */
export function parcelMissing({ courier, resi }: ParcelDraft): string | null {
  if (courier.trim().length < 2) return GOODS_DIALOG.needCourier;
  return isResi(resi) ? null : GOODS_DIALOG.needResi;
}
