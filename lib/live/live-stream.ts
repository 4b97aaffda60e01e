import "server-only";
import { database } from "@/db/client";
import { mintViewer, type Viewer } from "@/lib/auth/mint-viewer";
import { findSession } from "@/lib/auth/sessions";
import { concerns, isNewsFor } from "@/lib/queries/changed-cases";
import { type LiveMessage, subscribe } from "./listener";

const PULSE_MS = 15_000;
const RECHECK_MS = 60_000;
const RETRY_MS = 2_000;
/** A reader this far behind, in bytes, is let go; it comes back and reads everything anew. */
const MOST_UNREAD = 64 * 1024;

/**
 * One page's server-sent events: the numbers of cases that changed, never what changed in them. `cases`:
 * numbers that this person may see. `looks`: they or a colleague opened or closed one. `missed`: read everything again. `pulse`: whether the page is live.
 *
 * @returns null when the person has too many streams already.
 */
export function liveStream(
  signedIn: Viewer,
  sid: string,
  aborted: AbortSignal,
): ReadableStream<Uint8Array> | null {
  const encoder = new TextEncoder();
  const timers: NodeJS.Timeout[] = [];
  let viewer = signedIn;
  let controller: ReadableStreamDefaultController<Uint8Array> | null = null;

  const receive = (message: LiveMessage) => {
    switch (message.kind) {
      case "cases": {
        const numbers = message.rows.filter((row) => concerns(viewer, row)).map((row) => row.no);
        return numbers.length > 0 ? send("cases", numbers) : undefined;
      }
      case "look":
        return isNewsFor(viewer, message.look, message.row) ? send("looks", [message.look.no]) : undefined;
      case "missed":
        return send("missed", {});
      case "pulse":
        return send("pulse", { live: message.live });
      case "end":
        return close();
    }
  };
  const subscription = subscribe(signedIn.userId, receive);
  if (subscription === null) return null;

  const write = (text: string) => {
    if (controller === null) return;
    if ((controller.desiredSize ?? 0) <= 0) return close();
    controller.enqueue(encoder.encode(text));
  };
  const send = (event: string, payload: unknown) =>
    write(`event: ${event}\ndata: ${JSON.stringify(payload)}\n\n`);
  const close = () => {
    subscription.stop();
    for (const timer of timers) clearInterval(timer);
    aborted.removeEventListener("abort", close);
    const open = controller;
    controller = null;
    open?.close();
  };
  /** A revoked session or a lost membership ends or narrows the stream within a minute. */
  const recheck = async () => {
    const session = await findSession(database(), sid, { touch: false });
    const fresh = session === null ? null : await mintViewer(database(), session.userId);
    if (fresh === null) close();
    else viewer = fresh;
  };

  return new ReadableStream<Uint8Array>(
    {
      start: (own) => {
        controller = own;
        write(`retry: ${RETRY_MS}\n\n`);
        send("pulse", { live: subscription.live() });
        timers.push(setInterval(() => send("pulse", { live: subscription.live() }), PULSE_MS));
        // Who cannot be checked gets nothing more; the browser comes back and is asked again.
        timers.push(setInterval(() => void recheck().catch(close), RECHECK_MS));
        aborted.addEventListener("abort", close);
        if (aborted.aborted) close();
      },
      cancel: () => {
        controller = null;
        close();
      },
    },
    new ByteLengthQueuingStrategy({ highWaterMark: MOST_UNREAD }),
  );
}
