export type Uploaded = { readonly status: number; readonly body: string };

/** The tus protocol by hand, step by step, so that a fault fits between two steps. */
export function uploader(address: string, cookie: string, shopId: string) {
  const headers = { cookie, origin: address, "tus-resumable": "1.0.0" };
  const send = async (path: string, init: RequestInit): Promise<Uploaded & { location: string | null }> => {
    const answer = await fetch(new URL(path, address), { ...init, signal: AbortSignal.timeout(30_000) });
    return { status: answer.status, body: await answer.text(), location: answer.headers.get("location") };
  };
  const metadata = Object.entries({ fileName: "foto.jpg", shopId, requirement: "packing_proof" })
    .map(([name, value]) => `${name} ${Buffer.from(value).toString("base64")}`)
    .join(",");
  return {
    create: (size: number) =>
      send("/api/evidence/upload", {
        method: "POST",
        headers: { ...headers, "upload-length": String(size), "upload-metadata": metadata },
      }),
    append: (location: string, offset: number, bytes: Buffer) =>
      send(location, {
        method: "PATCH",
        headers: {
          ...headers,
          "upload-offset": String(offset),
          "content-type": "application/offset+octet-stream",
        },
        body: new Uint8Array(bytes),
      }),
    /** How many bytes the server has. */
    offset: async (location: string): Promise<number> => {
      const answer = await fetch(new URL(location, address), { method: "HEAD", headers });
      return Number(answer.headers.get("upload-offset"));
    },
    finish: (location: string) =>
      send(`/api/evidence/staged/${location.split("/").at(-1)}?toko=${shopId}`, { method: "POST", headers }),
  };
}
