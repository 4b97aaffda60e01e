import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { DESK_COPY } from "@/lib/copy/screens-desk";
import { relativeDay } from "@/lib/format/dates";
import { rupiah } from "@/lib/format/rupiah";
import type { ShiftBoardView } from "@/lib/queries/list-views";

const words = DESK_COPY.shift;

/** What silence costs today, what comes due, what nobody has, and how long nothing has been lost. */
export function BoardTiles({ view, wall }: { view: ShiftBoardView; wall: boolean }) {
  const { atRisk, autoApprovedToday: auto } = view;
  const today = atRisk.today;
  const isTomorrow = today.cases === 0 && atRisk.tomorrow.cases > 0;
  const risk = isTomorrow ? atRisk.tomorrow : today;
  const now = new Date(view.serverNow);
  const first =
    atRisk.firstAt === null || risk.cases === 0
      ? null
      : words.firstAt(relativeDay(new Date(atRisk.firstAt), view.zone, now));
  return (
    <dl className="grid grid-cols-2 gap-3 min-[85rem]:grid-cols-[1.6fr_1fr_1fr_1fr] desk:gap-4">
      <Tile
        wall={wall}
        className={cx("col-span-2 min-[85rem]:col-span-1", today.cases > 0 && "border-red")}
        tone={today.cases > 0 ? "text-red" : risk.cases > 0 ? "text-amber" : "text-green"}
        name={risk.cases === 0 ? words.riskNone : isTomorrow ? words.riskTomorrow : words.risk}
        value={rupiah(risk.rupiah)}
        note={[risk.cases > 0 ? words.requests(risk.cases) : null, first].filter(Boolean).join(" · ")}
        more={
          atRisk.nextHour.cases > 0 && !wall
            ? words.withinHour(rupiah(atRisk.nextHour.rupiah), atRisk.nextHour.cases)
            : undefined
        }
      />
      <Tile
        wall={wall}
        tone={view.dueNextHour > 0 ? "text-red" : view.dueToday > 0 ? "text-amber" : "text-ink"}
        name={words.dueToday}
        value={view.dueToday}
        note={words.dueAround(view.dueNextHour, view.dueTomorrow)}
      />
      <Tile
        wall={wall}
        tone={view.unassigned > 0 ? "text-amber" : "text-ink"}
        name={words.unassigned}
        value={view.unassigned}
        note={words.unseen(view.unseen)}
      />
      <Tile
        wall={wall}
        className="max-desk:col-span-2"
        tone={auto.cases === 0 ? "text-green" : "text-red"}
        name={words.auto}
        value={auto.cases}
        note={auto.cases === 0 ? words.days(view.daysWithoutAuto) : words.autoMoney(rupiah(auto.rupiah))}
      />
    </dl>
  );
}

type TileProps = {
  wall: boolean;
  tone: string;
  name: string;
  value: ReactNode;
  note: string;
  /** A second line, of what presses most. */
  more?: string | undefined;
  className?: string | undefined;
};

function Tile({ wall, tone, name, value, note, more, className }: TileProps) {
  return (
    <div className={cx("flex min-w-0 flex-col rounded-card border bg-card px-4 py-3.5 desk:px-5", className)}>
      <dt className={cx("text-pretty text-soft", wall ? "text-20" : "text-14")}>{name}</dt>
      <dd className="mt-auto min-w-0">
        <span
          className={cx(
            "block font-bold tracking-[-0.02em] unbroken",
            tone,
            wall ? "text-52" : "text-26 desk:text-52",
          )}
        >
          {value}
        </span>
        <span className={cx("block text-pretty text-soft", wall ? "text-20" : "text-14")}>{note}</span>
        {more ? (
          <span className={cx("block text-pretty font-medium text-red", wall ? "text-20" : "text-14")}>
            {more}
          </span>
        ) : null}
      </dd>
    </div>
  );
}
