"use client";

import { jakarta, jetbrains } from "./fonts";
import "./globals.css";
import PageError from "./error";

/** When the frame of all pages itself broke: its own document, because there is no other. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="id" className={`${jakarta.variable} ${jetbrains.variable}`}>
      <body>
        <title>Halaman ini gagal dimuat · Tuntas</title>
        <main>
          <PageError error={error} retry={retry} />
        </main>
      </body>
    </html>
  );
}
