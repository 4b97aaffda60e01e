import type { ReactNode } from "react";

/** The one card of the pages before the door: a name, a title, and what is asked. */
export function EntryCard({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-105 flex-col justify-center px-4 py-8">
      <p className="mb-4 font-bold text-16 text-accent">Tuntas</p>
      <div className="rounded-card border bg-card p-5 sm:p-6">
        <h1 className="font-bold text-20">{title}</h1>
        <p className="mt-1 mb-5 text-soft">{lead}</p>
        {children}
      </div>
    </main>
  );
}
