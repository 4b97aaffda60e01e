import type { DetailedError, Upload } from "tus-js-client";
import type { StagedEvidence } from "@/lib/evidence/staged-evidence";
import { videoPoster } from "./video-poster";

const CHUNK_BYTES = 8 * 1024 * 1024;
const RETRY_AFTER_MS = [0, 1000, 3000, 5000, 10_000];

export type FileToSend = {
  readonly file: File;
  readonly shopId: string;
  readonly orderId: string | null;
  readonly requirement: string;
};

/** What happens on the way. `lost` = no connection, may go on later; `failed` = the server's answer, final. */
export type SendEvents = {
  readonly onProgress: (sent: number, total: number) => void;
  readonly onChecking: () => void;
  readonly onStaged: (evidence: StagedEvidence) => void;
  readonly onLost: () => void;
  readonly onFailed: (message: string) => void;
};

export type Sending = {
  readonly pause: () => void;
  readonly resume: () => void;
  readonly cancel: () => void;
};

/**
 * Sends a file in pieces and has it looked at. An upload of the same file that was broken off, also before a
 * reload, goes on where it stopped. The library is loaded with the first file.
 */
export function sendFile(what: FileToSend, events: SendEvents): Sending {
  let upload: Upload | null = null;
  let arrived = false;
  let stopped = false;
  let cancelled = false;

  const check = async (done: Upload) => {
    events.onChecking();
    const outcome = await stage(done, what);
    if (outcome === "lost") events.onLost();
    else if ("message" in outcome) events.onFailed(outcome.message);
    else if (cancelled) await takeBack(outcome);
    else events.onStaged(outcome);
  };
  const go = async () => {
    try {
      upload ??= await openUpload(what, events, (done) => {
        arrived = true;
        void check(done);
      });
    } catch {
      // The library itself could not be loaded.
      events.onLost();
      return;
    }
    if (stopped) return;
    if (arrived) await check(upload);
    else upload.start();
  };
  void go();

  return {
    pause: () => {
      stopped = true;
      void upload?.abort();
    },
    resume: () => {
      stopped = false;
      void go();
    },
    cancel: () => {
      stopped = true;
      cancelled = true;
      // Tells the server too; when it cannot be reached, the daily sweep does it.
      void upload?.abort(!arrived).catch(() => undefined);
    },
  };
}

async function openUpload(
  what: FileToSend,
  events: SendEvents,
  onArrived: (upload: Upload) => void,
): Promise<Upload> {
  const tus = await import("tus-js-client");
  const { file, shopId, orderId, requirement } = what;
  const upload = new tus.Upload(file, {
    endpoint: "/api/evidence/upload",
    chunkSize: CHUNK_BYTES,
    retryDelays: RETRY_AFTER_MS,
    metadata: { fileName: file.name, shopId, requirement, ...(orderId === null ? {} : { orderId }) },
    fingerprint: async () =>
      ["tuntas", shopId, requirement, file.name, file.size, file.lastModified].join("/"),
    onProgress: events.onProgress,
    onShouldRetry: (error) => navigator.onLine && mayPass(statusOf(error)),
    onError: (error) => {
      const answer = "originalResponse" in error ? error.originalResponse : null;
      const status = answer?.getStatus() ?? 0;
      if (mayPass(status)) events.onLost();
      else events.onFailed(sentence(status, answer?.getBody()));
    },
    onSuccess: () => onArrived(upload),
  });
  const [previous] = await upload.findPreviousUploads();
  if (previous) upload.resumeFromPreviousUpload(previous);
  return upload;
}

/** Has the complete upload looked at. The note for resuming is kept until there is an answer to it. */
async function stage(
  upload: Upload,
  { file, shopId }: FileToSend,
): Promise<StagedEvidence | { message: string } | "lost"> {
  const id = new URL(upload.url ?? "", location.href).pathname.split("/").at(-1) ?? "";
  const answer = await fetch(`/api/evidence/staged/${id}?toko=${shopId}`, { method: "POST" }).catch(
    () => null,
  );
  if (answer === null || (answer.status >= 500 && answer.status !== 507)) return "lost";
  const body = (await answer.json().catch(() => null)) as
    | { ok: true; evidence: StagedEvidence }
    | { ok: false; message: string }
    | null;
  if (answer.status !== 507) await forget(upload);
  if (body === null || !body.ok) return { message: sentence(answer.status, body?.message) };
  return withPoster(body.evidence, file);
}

async function forget(upload: Upload): Promise<void> {
  const { urlStorage } = upload.options;
  for (const note of await upload.findPreviousUploads()) await urlStorage?.removeUpload(note.urlStorageKey);
}

async function withPoster(evidence: StagedEvidence, file: File): Promise<StagedEvidence> {
  if (evidence.kind !== "video" || evidence.thumbUrl !== null) return evidence;
  const poster = await videoPoster(file);
  if (poster === null) return evidence;
  const url = `/api/evidence/${evidence.shopId}/${evidence.id}/poster`;
  const answer = await fetch(url, { method: "PUT", body: poster }).catch(() => null);
  if (!answer?.ok) return evidence;
  const { thumbUrl } = (await answer.json()) as { thumbUrl: string };
  return { ...evidence, thumbUrl };
}

/** Takes a staged file back from the server. */
export async function takeBack({ shopId, id }: StagedEvidence): Promise<void> {
  await fetch(`/api/evidence/${shopId}/${id}`, { method: "DELETE" }).catch(() => undefined);
}

const statusOf = (error: DetailedError) => error.originalResponse?.getStatus() ?? 0;

// 507 = the server's disk is full: waiting a few seconds changes nothing.
const mayPass = (status: number) =>
  status === 0 || status === 409 || status === 423 || status === 429 || (status >= 500 && status !== 507);

function sentence(status: number, body: string | undefined): string {
  if (status === 401) return "Sesi Anda berakhir. Masuk lagi, lalu pilih berkas yang sama untuk melanjutkan.";
  if (status === 413) return "Berkas ini melebihi batas ukuran. Unggah dalam dua bagian, atau perkecil dulu.";
  // Only our own sentences are shown, never a proxy's page.
  const ours = body?.trim() ?? "";
  if (/^[A-Z][^<{]{10,300}\.$/.test(ours)) return ours;
  return "Berkas ini belum bisa diunggah. Muat ulang halaman, lalu pilih berkas yang sama.";
}
