"use client";

import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";

/** The browser's own reader, where it has one; TypeScript does not know it yet. */
type BarcodeReader = {
  detect: (source: HTMLVideoElement) => Promise<readonly { readonly rawValue: string }[]>;
};
type BarcodeReaderMaker = new () => BarcodeReader;

/** Twice a second is faster than a hand and leaves the phone cool. */
const LOOK_EVERY_MS = 400;

const never = () => () => {};
const hasReader = () => readerMaker() !== undefined && "mediaDevices" in navigator;
const noReader = () => false;

function readerMaker(): BarcodeReaderMaker | undefined {
  return (globalThis as { BarcodeDetector?: BarcodeReaderMaker }).BarcodeDetector;
}

/** Whether this browser reads barcodes with its camera; false on the server. */
export function useCanScan(): boolean {
  return useSyncExternalStore(never, hasReader, noReader);
}

/**
 * The camera as a barcode reader. `onFound` is called once with the first text that `accepts` takes, and the
 * camera goes out. `refused`: the person or the system gave no camera.
 */
export function useBarcodeCamera(accepts: (text: string) => boolean, onFound: (text: string) => void) {
  const video = useRef<HTMLVideoElement>(null);
  const [on, setOn] = useState(false);
  const [refused, setRefused] = useState(false);
  const told = useRef({ accepts, onFound });
  useEffect(() => {
    told.current = { accepts, onFound };
  });

  useEffect(() => {
    const Reader = readerMaker();
    const screen = video.current;
    if (!on || screen === null || Reader === undefined) return;
    let stream: MediaStream | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = false;
    const reader = new Reader();

    const look = async () => {
      // A frame that is not there yet cannot be read: the next look will.
      const codes = await reader.detect(screen).catch(() => []);
      if (over) return;
      const found = codes.map((code) => code.rawValue).find((text) => told.current.accepts(text));
      if (found === undefined) {
        timer = setTimeout(() => void look(), LOOK_EVERY_MS);
        return;
      }
      setOn(false);
      told.current.onFound(found);
    };

    const begin = async () => {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
      if (over) return stopped(stream);
      screen.srcObject = stream;
      await screen.play();
      await look();
    };
    begin().catch(() => {
      if (over) return;
      setOn(false);
      setRefused(true);
    });

    return () => {
      over = true;
      clearTimeout(timer);
      stopped(stream);
    };
  }, [on]);

  const start = useCallback(() => {
    setRefused(false);
    setOn(true);
  }, []);
  const stop = useCallback(() => setOn(false), []);
  return { video, on, refused, start, stop };
}

function stopped(stream: MediaStream | null): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}
