"use client";

import { type PointerEvent, useEffect, useRef, useState } from "react";

export type View = { readonly zoom: number; readonly x: number; readonly y: number; readonly turn: number };

const UPRIGHT: View = { zoom: 1, x: 0, y: 0, turn: 0 };
const MOST = 8;

/**
 * Zoom by buttons, wheel or two fingers, moving by drag, quarter turns. Positions are CSS pixels from the
 * middle of the frame.
 */
export function usePanZoom() {
  const [view, setView] = useState<View>(UPRIGHT);
  const frame = useRef<HTMLDivElement>(null);
  const fingers = useRef(new Map<number, { x: number; y: number }>());

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const box = element.getBoundingClientRect();
      const at = { x: event.clientX - box.left - box.width / 2, y: event.clientY - box.top - box.height / 2 };
      setView((now) => zoomed(now, Math.exp(-event.deltaY / 400), at));
    };
    // React registers wheel listeners as passive; these must keep the page still.
    element.addEventListener("wheel", onWheel, { passive: false });
    return () => element.removeEventListener("wheel", onWheel);
  }, []);

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const before = fingers.current.get(event.pointerId);
    if (!before) return;
    const now = { x: event.clientX, y: event.clientY };
    const [other] = [...fingers.current].filter(([id]) => id !== event.pointerId).map(([, at]) => at);
    fingers.current.set(event.pointerId, now);
    if (other) {
      const grown = distance(now, other) / Math.max(distance(before, other), 1);
      setView((at) => zoomed(at, grown, { x: 0, y: 0 }));
    } else {
      setView((at) =>
        at.zoom === 1 ? at : { ...at, x: at.x + now.x - before.x, y: at.y + now.y - before.y },
      );
    }
  };
  const onPointerUp = (event: PointerEvent<HTMLElement>) => void fingers.current.delete(event.pointerId);

  return {
    view,
    frame,
    pointers: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp },
    zoomBy: (factor: number) => setView((now) => zoomed(now, factor, { x: 0, y: 0 })),
    moveBy: (x: number, y: number) =>
      setView((now) => (now.zoom === 1 ? now : { ...now, x: now.x + x, y: now.y + y })),
    turnRight: () => setView((now) => ({ ...now, turn: now.turn + 90, x: 0, y: 0 })),
    reset: () => setView(UPRIGHT),
  };
}

/** Grows around a point, so that what is under the pointer stays there. */
function zoomed(view: View, factor: number, at: { x: number; y: number }): View {
  const zoom = Math.min(Math.max(view.zoom * factor, 1), MOST);
  if (zoom === 1) return { ...view, zoom, x: 0, y: 0 };
  const grown = zoom / view.zoom;
  return { ...view, zoom, x: at.x - (at.x - view.x) * grown, y: at.y - (at.y - view.y) * grown };
}

const distance = (a: { x: number; y: number }, b: { x: number; y: number }) =>
  Math.hypot(a.x - b.x, a.y - b.y);
