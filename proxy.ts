import { type NextRequest, NextResponse } from "next/server";
import { isSoundBody } from "@/lib/commands/sound-body";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";

const SESSION_COOKIES = ["__Host-tuntas.session", "tuntas.session"];

/** Pages a person without a session may open. */
const PUBLIC_PAGES = [paths.signIn(), "/undangan"];

/** Files of `public/`; nothing a user uploaded is served from there. */
const PUBLIC_FILE = /\.(?:svg|png|ico|webp|jpg|webmanifest|txt|js)$/;

/**
 * Runs before every page and API call, and does five things: refuses writes that another site sent and commands that
 * cannot be read, answers addresses that cannot be read, sends the signed-out to the sign-in page, and gives each page
 * a fresh nonce. It authorises nothing: a cookie of that name opens no door, queries and commands ask who is there.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  if (isWrite(request) && !isFromUs(request)) {
    return new NextResponse("Permintaan dari situs lain ditolak.", { status: 403 });
  }
  if (request.headers.has("next-action") && !(await isSoundBody(request))) {
    return new NextResponse("Permintaan ini tidak bisa dibaca.", { status: 400 });
  }
  const { pathname, search } = request.nextUrl;
  if (!isReadable(pathname)) return noSuchPage(request);
  if (pathname.startsWith("/api/")) return NextResponse.next();
  // A command with an expired session is answered by the command itself: a redirect would repeat it.
  if (!isWrite(request) && needsSession(pathname) && !hasSession(request)) {
    const wanted = pathname === "/" ? undefined : pathname + search;
    return NextResponse.redirect(new URL(paths.signIn(wanted), request.nextUrl));
  }
  return withNonce(request);
}

/** Escapes in a path that spell nothing are an address nobody has; Next would answer with an error of its own. */
function isReadable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}

function noSuchPage(request: NextRequest): NextResponse {
  if (request.nextUrl.pathname.startsWith("/api/"))
    return NextResponse.json({ error: "not_found" }, { status: 404 });
  return withNonce(request, new URL("/_not-found", request.nextUrl));
}

function isWrite(request: NextRequest): boolean {
  return request.method !== "GET" && request.method !== "HEAD";
}

/** A missing Origin counts as foreign: browsers send one with every write, and Next would run the action. */
function isFromUs(request: NextRequest): boolean {
  const origin = request.headers.get("origin");
  if (!origin || !URL.canParse(origin)) return false;
  return new URL(origin).host === (request.headers.get("x-forwarded-host") ?? request.headers.get("host"));
}

function needsSession(pathname: string): boolean {
  if (PUBLIC_FILE.test(pathname)) return false;
  return !PUBLIC_PAGES.some((page) => pathname === page || pathname.startsWith(`${page}/`));
}

function hasSession(request: NextRequest): boolean {
  return SESSION_COOKIES.some((name) => request.cookies.has(name));
}

/**
 * Next reads the nonce from the policy among the request's headers and puts it on its scripts; layouts
 * find it in `x-nonce`. Both overwrite whatever the client sent.
 */
function withNonce(request: NextRequest, instead?: URL): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  const init = { request: { headers } };
  const response = instead === undefined ? NextResponse.next(init) : NextResponse.rewrite(instead, init);
  response.headers.set("content-security-policy", policy);
  return response;
}

function contentSecurityPolicy(nonce: string): string {
  const scripts = `'self' 'nonce-${nonce}' 'strict-dynamic'`;
  return [
    "default-src 'self'",
    // React's development build reconstructs server stacks with eval.
    env.development ? `script-src ${scripts} 'unsafe-eval'` : `script-src ${scripts} 'wasm-unsafe-eval'`,
    `style-src 'self' 'nonce-${nonce}'`,
    // Positions of popups are style attributes; they cannot carry a nonce.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join("; ");
}

export const config = {
  // Uploads and ingest check for themselves: a request that passes here is cut at 10 MB.
  matcher: ["/((?!api/evidence/upload|api/ingest|_next/static).*)"],
};
