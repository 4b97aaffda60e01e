"use client";

import { ErrorState } from "@/components/ui/error-state";
import { LinkButton } from "@/components/ui/link-button";
import { paths } from "@/lib/paths";

/** A page that broke on the way. The digest finds the line in the server's log. */
export default function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : null;
  return (
    <div className="grid min-h-[70dvh] place-items-center">
      <ErrorState
        title="Halaman ini gagal dimuat"
        onRetry={retry}
        action={
          <LinkButton href={paths.home()} variant="quiet">
            Ke beranda
          </LinkButton>
        }
      >
        <p>
          Ada gangguan di sisi kami. Yang sudah tersimpan tetap aman, dan batas waktu komplain tidak berubah.
          Coba lagi sebentar lagi.
        </p>
        {digest ? (
          <p className="mt-2">
            Jika terus terjadi, sampaikan kode <span className="font-mono text-12 text-ink">{digest}</span> ke
            pengelola.
          </p>
        ) : null}
      </ErrorState>
    </div>
  );
}
