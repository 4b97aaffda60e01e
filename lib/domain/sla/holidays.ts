import type { ClosedDay, Slot, WorkCalendar, Zone } from "@/lib/domain/sla/calendar";

export type Holiday = ClosedDay & {
  /** Where the date was announced. */
  source: string;
  /** 1 = as first announced; one more for each later decree that moved or added the day. */
  revision: number;
  /** True where the source does not name the day: computed, to be confirmed by the decree. */
  estimated: boolean;
};

/** The last day the table speaks for; after it only weekends are known until somebody adds the decree. */
export const HOLIDAYS_KNOWN_UNTIL = "2027-12-31";

const SKB_2026 = "SKB 3 Menteri No. 1497, 2, dan 5 Tahun 2025";
/** Repeats the holidays and cuti bersama of the decree as far as they are weekdays. */
const IDX_2027 =
  "Pengumuman Bursa Efek Indonesia Peng-00169/BEI.POP/09-2026, Kalender Libur Bursa Tahun 2027";
const FIXED_DATE = "Hari libur bertanggal tetap";
const EASTER = "Perhitungan Paskah Gregorian";
const COMPUTED = "Perhitungan kalender, belum dicocokkan dengan SKB";

const LIBUR_2026: readonly Holiday[] = [
  libur("2026-01-01", "Tahun Baru 2026 Masehi", SKB_2026),
  libur("2026-01-16", "Isra Mikraj Nabi Muhammad SAW", SKB_2026),
  libur("2026-02-17", "Tahun Baru Imlek 2577 Kongzili", SKB_2026),
  libur("2026-03-19", "Hari Suci Nyepi Tahun Baru Saka 1948", SKB_2026),
  libur("2026-03-21", "Hari Raya Idul Fitri 1447 Hijriah", SKB_2026),
  libur("2026-03-22", "Hari Raya Idul Fitri 1447 Hijriah (hari kedua)", SKB_2026),
  libur("2026-04-03", "Wafat Yesus Kristus", SKB_2026),
  libur("2026-04-05", "Kebangkitan Yesus Kristus (Paskah)", SKB_2026),
  libur("2026-05-01", "Hari Buruh Internasional", SKB_2026),
  libur("2026-05-14", "Kenaikan Yesus Kristus", SKB_2026),
  libur("2026-05-27", "Hari Raya Idul Adha 1447 Hijriah", SKB_2026),
  libur("2026-05-31", "Hari Raya Waisak 2570 BE", SKB_2026),
  libur("2026-06-01", "Hari Lahir Pancasila", SKB_2026),
  libur("2026-06-16", "Tahun Baru Islam 1448 Hijriah", SKB_2026),
  libur("2026-08-17", "Hari Kemerdekaan Republik Indonesia", SKB_2026),
  libur("2026-08-25", "Maulid Nabi Muhammad SAW", SKB_2026),
  libur("2026-12-25", "Hari Raya Natal", SKB_2026),
];

const CUTI_BERSAMA_2026: readonly Holiday[] = [
  cuti("2026-02-16", "Cuti bersama Tahun Baru Imlek", SKB_2026),
  cuti("2026-03-18", "Cuti bersama Hari Suci Nyepi", SKB_2026),
  cuti("2026-03-20", "Cuti bersama Idul Fitri", SKB_2026),
  cuti("2026-03-23", "Cuti bersama Idul Fitri", SKB_2026),
  cuti("2026-03-24", "Cuti bersama Idul Fitri", SKB_2026),
  cuti("2026-05-15", "Cuti bersama Kenaikan Yesus Kristus", SKB_2026),
  cuti("2026-05-28", "Cuti bersama Idul Adha", SKB_2026),
  cuti("2026-12-24", "Cuti bersama Natal", SKB_2026),
];

const LIBUR_2027: readonly Holiday[] = [
  libur("2027-01-01", "Tahun Baru 2027 Masehi", IDX_2027),
  libur("2027-01-05", "Isra Mikraj Nabi Muhammad SAW", IDX_2027),
  { ...libur("2027-02-06", "Tahun Baru Imlek 2578 Kongzili", COMPUTED), estimated: true },
  libur("2027-03-08", "Hari Suci Nyepi Tahun Baru Saka 1949", IDX_2027),
  libur("2027-03-10", "Hari Raya Idul Fitri 1448 Hijriah", IDX_2027),
  libur("2027-03-11", "Hari Raya Idul Fitri 1448 Hijriah (hari kedua)", IDX_2027),
  libur("2027-03-26", "Wafat Yesus Kristus", IDX_2027),
  libur("2027-03-28", "Kebangkitan Yesus Kristus (Paskah)", EASTER),
  libur("2027-05-01", "Hari Buruh Internasional", FIXED_DATE),
  libur("2027-05-06", "Kenaikan Yesus Kristus", IDX_2027),
  libur("2027-05-17", "Hari Raya Idul Adha 1448 Hijriah", IDX_2027),
  libur("2027-05-20", "Hari Raya Waisak 2571 BE", IDX_2027),
  libur("2027-06-01", "Hari Lahir Pancasila", IDX_2027),
  { ...libur("2027-06-06", "Tahun Baru Islam 1449 Hijriah", COMPUTED), estimated: true },
  { ...libur("2027-08-15", "Maulid Nabi Muhammad SAW", COMPUTED), estimated: true },
  libur("2027-08-17", "Hari Kemerdekaan Republik Indonesia", IDX_2027),
  libur("2027-12-25", "Hari Raya Natal", FIXED_DATE),
];

const CUTI_BERSAMA_2027: readonly Holiday[] = [
  cuti("2027-02-05", "Cuti bersama Tahun Baru Imlek", IDX_2027),
  cuti("2027-03-09", "Cuti bersama Idul Fitri", IDX_2027),
  cuti("2027-03-12", "Cuti bersama Idul Fitri", IDX_2027),
  cuti("2027-03-15", "Cuti bersama Idul Fitri", IDX_2027),
  cuti("2027-03-25", "Cuti bersama Wafat Yesus Kristus", IDX_2027),
  cuti("2027-05-18", "Cuti bersama Idul Adha", IDX_2027),
  cuti("2027-05-19", "Cuti bersama Hari Raya Waisak", IDX_2027),
  cuti("2027-12-24", "Cuti bersama Natal", IDX_2027),
];

/** National holidays and cuti bersama of 2026 and 2027 by day: the seed of the editable calendar table. */
export const INDONESIAN_HOLIDAYS: readonly Holiday[] = [
  ...LIBUR_2026,
  ...CUTI_BERSAMA_2026,
  ...LIBUR_2027,
  ...CUTI_BERSAMA_2027,
].sort((a, b) => (a.on < b.on ? -1 : 1));

const OFFICE_HOURS: readonly Slot[] = [
  { from: "09:00", to: "12:00" },
  { from: "13:00", to: "17:00" },
];

/** The map a `WorkCalendar` holds. Of two entries for one day the later in the list stands. */
export function closedDaysOf(days: readonly ClosedDay[]): ReadonlyMap<string, ClosedDay> {
  return new Map(days.map(({ on, name, kind }) => [on, { on, name, kind }]));
}

/** Monday to Friday, 09.00–12.00 and 13.00–17.00, less the holidays above: what a marketplace starts with. */
export function indonesianCalendar(zone: Zone): WorkCalendar {
  return {
    zone,
    slots: OFFICE_HOURS,
    workingWeekdays: [1, 2, 3, 4, 5],
    closedDays: closedDaysOf(INDONESIAN_HOLIDAYS),
  };
}

function libur(on: string, name: string, source: string): Holiday {
  return { on, name, kind: "libur_nasional", source, revision: 1, estimated: false };
}

function cuti(on: string, name: string, source: string): Holiday {
  return { on, name, kind: "cuti_bersama", source, revision: 1, estimated: false };
}
