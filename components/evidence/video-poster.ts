const LONGER_SIDE = 800;
const PATIENCE_MS = 8000;

/**
 * A still of a video as JPEG, drawn in the browser; null where it cannot play the format (HEVC in many
 * desktop browsers). A convenience for lists: the server draws it anew and nothing is decided by it.
 */
export async function videoPoster(file: File): Promise<Blob | null> {
  const url = URL.createObjectURL(file);
  const video = document.createElement("video");
  try {
    video.muted = true;
    video.playsInline = true;
    video.preload = "auto";
    video.src = url;
    if (!(await happens(video, "loadeddata"))) return null;
    // The first frame is often black or a blur.
    video.currentTime = Math.min(1, (Number.isFinite(video.duration) ? video.duration : 0) / 2);
    if (!(await happens(video, "seeked"))) return null;
    return await drawn(video);
  } catch {
    return null;
  } finally {
    video.removeAttribute("src");
    video.load();
    URL.revokeObjectURL(url);
  }
}

function happens(video: HTMLVideoElement, event: "loadeddata" | "seeked"): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), PATIENCE_MS);
    const settle = (happened: boolean) => () => {
      clearTimeout(timer);
      resolve(happened);
    };
    video.addEventListener(event, settle(true), { once: true });
    video.addEventListener("error", settle(false), { once: true });
  });
}

function drawn(video: HTMLVideoElement): Promise<Blob | null> {
  const scale = Math.min(1, LONGER_SIDE / Math.max(video.videoWidth, video.videoHeight, 1));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(video.videoWidth * scale));
  canvas.height = Math.max(1, Math.round(video.videoHeight * scale));
  canvas.getContext("2d")?.drawImage(video, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.8));
}
