import { getViewer } from "@/lib/auth/viewer";
import { isSameOrigin } from "@/lib/evidence/same-origin";
import { handleUpload } from "@/lib/evidence/upload-server";

/** Resumable uploads (tus). Signed in, from our own pages, and for one's own uploads only, on every request. */
async function upload(request: Request): Promise<Response> {
  if (!isSameOrigin(request) || request.headers.has("x-http-method-override")) {
    return new Response("forbidden", { status: 403 });
  }
  const viewer = await getViewer();
  if (!viewer) return new Response("unauthorized", { status: 401 });
  return handleUpload(request, viewer.userId);
}

export { upload as DELETE, upload as HEAD, upload as OPTIONS, upload as PATCH, upload as POST };
