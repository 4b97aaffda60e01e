import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/lib/auth/options";

type Context = { params: Promise<{ nextauth: string[] }> };

const answer = (request: NextRequest, context: Context): Promise<Response> =>
  NextAuth(request, context, authOptions());

/** The library breaks on a body that says it is JSON and is not. */
async function post(request: NextRequest, context: Context): Promise<Response> {
  if (request.headers.get("content-type")?.includes("application/json")) {
    const readable = await request
      .clone()
      .json()
      .then(
        () => true,
        () => false,
      );
    if (!readable) return new Response("bad request", { status: 400 });
  }
  return answer(request, context);
}

export { answer as GET, post as POST };
