import { QueryCache, QueryClient } from "@tanstack/react-query";
import { paths } from "@/lib/paths";
import { statusOf } from "./read-json";

// Live events invalidate what changed; this only bounds how old a page may be that missed one.
const STALE_MS = 30_000;
const RETRIES = 2;

function makeQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: (error) => statusOf(error) === 401 && goSignIn() }),
    defaultOptions: {
      queries: {
        staleTime: STALE_MS,
        retry: (failures, error) => failures < RETRIES && !isRefusal(error),
        // A lost connection is shown by the screen; fetching starts again by itself when it is back.
        networkMode: "online",
      },
      mutations: {
        // A verb carries its own commandId and is retried by the person who pressed it.
        retry: false,
        networkMode: "always",
      },
    },
  });
}

/** An answer that will be the same next time: signed out, not allowed, not there. */
function isRefusal(error: unknown): boolean {
  const status = statusOf(error);
  return status !== null && status >= 400 && status < 500 && status !== 429;
}

let leaving = false;

/** The session ended elsewhere: sign in and come back to this page. What was typed is kept on the device. */
function goSignIn(): void {
  // Every query of the page is told so; one of them leaves.
  if (typeof window === "undefined" || leaving) return;
  leaving = true;
  const { pathname, search } = window.location;
  window.location.assign(paths.signIn(pathname + search));
}

let ofThisBrowser: QueryClient | undefined;

/** One per request on the server, so that nobody sees another's data; one per page in the browser. */
export function queryClient(): QueryClient {
  if (typeof window === "undefined") return makeQueryClient();
  ofThisBrowser ??= makeQueryClient();
  return ofThisBrowser;
}
