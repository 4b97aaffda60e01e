import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { THEME_COOKIE, themeAttribute } from "@/components/shell/theme";
import { jakarta, jetbrains } from "./fonts";
import "./globals.css";
import { Providers } from "./providers";

export const metadata: Metadata = {
  title: { default: "Tuntas", template: "%s · Tuntas" },
  description:
    "Pusat resolusi purna jual: komplain ditanggapi tepat waktu, berdasarkan bukti, dan diselesaikan dengan adil.",
  applicationName: "Tuntas",
  robots: { index: false, follow: false },
  formatDetection: { telephone: false, address: false, email: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbf9f5" },
    { media: "(prefers-color-scheme: dark)", color: "#151210" },
  ],
};

/**
 * The frame of every page. Reading the cookie makes each page dynamic, which the nonce of the Content Security
 * Policy needs anyway; Next puts that nonce on its own scripts, and the product has no inline ones.
 */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = themeAttribute((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <html lang="id" data-theme={theme} className={`${jakarta.variable} ${jetbrains.variable}`}>
      <body>
        <Providers>{children}</Providers>
      </body>
    </html>
  );
}
