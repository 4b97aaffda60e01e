import { READERS } from "@/lib/copy/screens-room";
import { dayTime } from "@/lib/format/dates";
import type { CaseView } from "@/lib/queries/case-view";

/** Who has read the case and opened its evidence: for the desk, folded because it is asked for rarely. */
export function ReadersLog({ view }: { view: CaseView }) {
  if (view.readers.length === 0) return null;
  return (
    <details className="text-13">
      <summary className="w-fit rounded-small font-bold text-12 text-soft max-desk:py-2.5">
        {READERS.title}
      </summary>
      <ul className="mt-2 grid gap-1.5">
        {view.readers.map((reader) => (
          <li key={`${reader.side} ${reader.name}`} className="flex flex-wrap justify-between gap-x-4">
            <span className="font-medium">{reader.name ?? READERS.side[reader.side]}</span>
            <span className="text-soft">
              {reader.files > 0 ? `${READERS.files(reader.files, reader.originals)} · ` : ""}
              {READERS.last(dayTime(new Date(reader.lastAt), view.zone))}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
