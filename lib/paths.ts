type Query = Record<string, string | number | boolean | null | undefined>;

/** What every seller's screen may carry: the shop whose work is shown (two tabs may show two shops). */
type ShopQuery = Query & { toko?: string | undefined };

/** `path` with a query string; empty values are left out, keys keep their order so that equal means equal. */
export function withQuery(path: string, query: Query = {}): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value === null || value === undefined || value === "" || value === false) continue;
    params.set(key, value === true ? "1" : String(value));
  }
  const text = params.toString();
  return text === "" ? path : `${path}?${text}`;
}

const part = encodeURIComponent;

/** The same section for another shop: filters and the open case belong to the old one and are dropped. */
export function inOtherShop(pathname: string, shop: string): string {
  const section = pathname.split("/")[1] ?? "";
  return withQuery(`/${section}`, { toko: shop });
}

/** Every page. `caseNo` is the public number, such as `K7Q2-000193`. */
export const paths = {
  home: () => "/",
  signIn: (next?: string) => withQuery("/masuk", { lanjut: next }),
  invitation: (token: string) => `/undangan/${part(token)}`,

  inbox: (query?: ShopQuery) => withQuery("/komplain", query),
  caseRoom: (caseNo: string, query?: ShopQuery) => withQuery(`/komplain/${part(caseNo)}`, query),
  shiftBoard: (query?: ShopQuery) => withQuery("/jaga", query),
  warehouse: (query?: ShopQuery) => withQuery("/gudang", query),
  books: (query?: ShopQuery) => withQuery("/keuangan", query),
  wallBoard: (query?: ShopQuery) => withQuery("/jaga", { layar: "dinding", ...query }),
  orders: (query?: ShopQuery) => withQuery("/pesanan", query),
  reports: (query?: ShopQuery) => withQuery("/laporan", query),
  settings: (query?: ShopQuery) => withQuery("/pengaturan", query),
  notifications: (query?: ShopQuery) => withQuery("/notifikasi", query),
  help: () => "/bantuan",

  purchases: (query?: Query) => withQuery("/belanja", query),
  fileComplaint: (orderId: string) => `/belanja/pesanan/${part(orderId)}/ajukan`,
  buyerCases: (query?: Query) => withQuery("/belanja/komplain", query),
  buyerCase: (caseNo: string) => `/belanja/komplain/${part(caseNo)}`,

  mediationQueue: (query?: Query) => withQuery("/mediasi", query),
  calendar: (query?: Query) => withQuery("/kalender", query),
  rules: (query?: Query) => withQuery("/aturan", query),
  policyDraft: (query?: Query) => withQuery("/aturan/draf", query),
  hearing: (caseNo: string, query?: Query) => withQuery(`/mediasi/${part(caseNo)}`, query),
};

/** Every address that answers with JSON, a stream or a file. */
export const apiPaths = {
  live: (query?: Query) => withQuery("/api/live", query),
  cases: (query?: ShopQuery) => withQuery("/api/cases", query),
  case: (caseNo: string) => `/api/cases/${part(caseNo)}`,
  preview: (caseNo: string, query?: Query) => withQuery(`/api/cases/${part(caseNo)}/preview`, query),
  mediation: (query?: Query) => withQuery("/api/mediation", query),
  orders: (query?: Query) => withQuery("/api/orders", query),
  shiftBoard: (query?: ShopQuery) => withQuery("/api/shifts/board", query),
  warehouse: (query?: ShopQuery) => withQuery("/api/warehouse", query),
  returnLabel: (caseNo: string) => `/api/labels/return/${part(caseNo)}`,
  shelfLabel: (caseNo: string, query?: Query) => withQuery(`/api/labels/shelf/${part(caseNo)}`, query),
  packingSlip: (caseNo: string) => `/api/labels/packing/${part(caseNo)}`,
  articles: (query?: Query) => withQuery("/api/articles", query),
  notifications: (query?: Query) => withQuery("/api/notifications", query),
  calendarPreview: (query?: Query) => withQuery("/api/calendar/preview", query),
  policyLab: (query?: Query) => withQuery("/api/rules/lab", query),
  presence: () => "/api/presence",
  evidence: (evidenceId: string, query?: Query) => withQuery(`/api/evidence/${part(evidenceId)}`, query),
  evidenceUpload: () => "/api/evidence/upload",
  health: () => "/api/health",
  ready: () => "/api/ready",
};
