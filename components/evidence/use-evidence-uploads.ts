"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { evidenceRefusalText } from "@/lib/copy/evidence";
import { precheck } from "@/lib/evidence/precheck";
import type { StagedEvidence } from "@/lib/evidence/staged-evidence";
import { type Sending, sendFile } from "./send-file";

export type UploadInProgress = {
  readonly key: string;
  readonly requirement: string;
  readonly fileName: string;
  readonly total: number;
  readonly sent: number;
  /** `lost` goes on by itself when the connection is back; `failed` carries the sentence that says why. */
  readonly state: "sending" | "paused" | "checking" | "lost" | "failed";
  readonly message: string | null;
};

/**
 * The files on their way. `value` is the owner's list of what is staged; it is read at the moment a file
 * arrives, so that two that arrive together are both kept.
 */
export function useEvidenceUploads(options: {
  shopId: string;
  orderId: string | null;
  value: readonly StagedEvidence[];
  onChange: (next: StagedEvidence[]) => void;
}) {
  const { shopId, orderId } = options;
  const [uploads, setUploads] = useState<readonly UploadInProgress[]>([]);
  const sendings = useRef(new Map<string, Sending>());
  const owner = useRef(options);
  useEffect(() => {
    owner.current = options;
  });

  const change = useCallback((key: string, to: Partial<UploadInProgress>) => {
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...to } : one)));
  }, []);

  const drop = useCallback((key: string) => {
    sendings.current.delete(key);
    setUploads((all) => all.filter((one) => one.key !== key));
  }, []);

  const add = useCallback(
    (file: File, requirement: string, objection: string | null) => {
      const key = crypto.randomUUID();
      const refusal = precheck(file);
      const message = objection ?? (refusal ? evidenceRefusalText(refusal) : null);
      const state = message === null ? "sending" : "failed";
      const begun = {
        key,
        requirement,
        fileName: file.name,
        total: file.size,
        sent: 0,
        state,
        message,
      } as const;
      setUploads((all) => [...all, begun]);
      if (message !== null) return;
      const sending = sendFile(
        { file, shopId, orderId, requirement },
        {
          onProgress: (sent, total) => change(key, { sent, total }),
          onChecking: () => change(key, { state: "checking" }),
          onLost: () => change(key, { state: "lost" }),
          onFailed: (why) => change(key, { state: "failed", message: why }),
          onStaged: (evidence) => {
            const { value, onChange } = owner.current;
            const next = [...value.filter((one) => one.id !== evidence.id), evidence];
            owner.current = { ...owner.current, value: next };
            onChange(next);
            drop(key);
          },
        },
      );
      sendings.current.set(key, sending);
    },
    [shopId, orderId, change, drop],
  );

  const pause = useCallback(
    (key: string) => {
      sendings.current.get(key)?.pause();
      change(key, { state: "paused" });
    },
    [change],
  );

  const resume = useCallback(
    (key: string) => {
      change(key, { state: "sending" });
      sendings.current.get(key)?.resume();
    },
    [change],
  );

  const cancel = useCallback(
    (key: string) => {
      sendings.current.get(key)?.cancel();
      drop(key);
    },
    [drop],
  );

  const lost = uploads.filter((one) => one.state === "lost").map((one) => one.key);
  const lostKeys = lost.join(" ");
  useEffect(() => {
    if (lostKeys === "") return;
    const goOn = () => {
      for (const key of lostKeys.split(" ")) resume(key);
    };
    window.addEventListener("online", goOn);
    return () => window.removeEventListener("online", goOn);
  }, [lostKeys, resume]);

  // Leaving the page only pauses: the same file goes on where it stopped.
  useEffect(() => {
    const all = sendings.current;
    return () => {
      for (const sending of all.values()) sending.pause();
    };
  }, []);

  return { uploads, add, pause, resume, cancel };
}
