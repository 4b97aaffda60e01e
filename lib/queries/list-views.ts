import type { BuyerBucket, MediatorBucket, SellerBucket } from "@/lib/domain/case/buckets";
import type { Disposition } from "@/lib/domain/case/goods";
import type { CaseKind } from "@/lib/domain/kinds";
import type { Reason } from "@/lib/domain/reasons";
import type { Zone } from "@/lib/domain/sla/zone";
import type { CaseView, Segment, StatusView } from "./case-view";
import type { WorkCounts } from "./work-counts";

/** One row of any list of cases. */
export type CaseRow = {
  readonly no: string;
  readonly title: string;
  readonly buyerName: string;
  readonly shopName: string;
  readonly reasonLabel: string;
  readonly wants: string;
  readonly refund: number;
  readonly invoiceNo: string;
  /** Null where nothing waits, and while an own act is about to take effect. */
  readonly dueAt: string | null;
  readonly closedAt: string | null;
  readonly status: StatusView;
  readonly automatic: boolean;
  readonly assignee: string | null;
  readonly mediator: string | null;
  readonly evidenceCount: number;
  /** Something happened since this person last looked. */
  readonly fresh: boolean;
  readonly openedAt: string;
  /** An act of the reader's own side that can still be taken back: what it is and when it takes effect. */
  readonly pending: CaseView["pending"];
  /** First names of the reader's colleagues who have the case open. */
  readonly watching: readonly string[];
};

export type InboxFilter = {
  readonly shopId: string;
  readonly tab: SellerBucket | "disetujui_otomatis";
  readonly q: string;
  readonly mine: boolean;
  readonly cursor: string | null;
};

export type InboxPage = {
  readonly serverNow: string;
  readonly zone: Zone;
  readonly rows: readonly CaseRow[];
  /** Capped at 999. */
  readonly counts: Readonly<Record<SellerBucket | "disetujui_otomatis", number>>;
  readonly nextCursor: string | null;
};

export type QueuePage = {
  readonly serverNow: string;
  readonly zone: Zone;
  readonly rows: readonly (CaseRow & { readonly mine: boolean; readonly appeal: boolean })[];
  readonly counts: Readonly<Record<Exclude<MediatorBucket, "none">, number>>;
  readonly nextCursor: string | null;
};

export type PurchaseLine = {
  readonly id: string;
  readonly sku: string;
  readonly name: string;
  readonly variant: string | null;
  readonly unitPrice: number;
  readonly picture: string | null;
  readonly qty: number;
  readonly qtyLeft: number;
  readonly paid: number;
  /** Cannot be sent back for a change of mind here. */
  readonly keptCategory: boolean;
  /** What each number of units, from one to all that are left, is worth as a refund. */
  readonly worth: readonly number[];
};

export type PurchaseView = {
  readonly shopId: string;
  readonly orderId: string;
  readonly orderNo: string;
  readonly invoiceNo: string;
  readonly shopName: string;
  readonly marketplaceName: string;
  readonly zone: Zone;
  readonly status: string;
  readonly statusLabel: string;
  readonly paidAt: string;
  readonly deliveredAt: string | null;
  readonly courier: string | null;
  readonly resi: string | null;
  readonly total: number;
  readonly shippingFee: number;
  readonly lines: readonly PurchaseLine[];
  readonly complaintUntil: string | null;
  /** When the seller would have to answer a complaint opened now. */
  readonly sellerAnswersBy: string;
  /** What can be asked for now at this marketplace, each with its label and one line; in the order of the form. */
  readonly kinds: readonly {
    readonly kind: CaseKind;
    readonly label: string;
    readonly hint: string;
    readonly reasons: readonly Reason[];
    /** A sentence when this kind cannot be opened now, and why. */
    readonly notNow: string | null;
  }[];
  /** Reasons for which the shipping fee may be asked back, and how much of it is left to ask for. */
  readonly shippingReasons: readonly Reason[];
  readonly shippingLeft: number;
  /** A sentence when no complaint can be opened now, and why. */
  readonly notNow: string | null;
  readonly cases: readonly {
    readonly no: string;
    readonly status: StatusView;
  }[];
};

export type PurchasesPage = {
  readonly serverNow: string;
  readonly orders: readonly PurchaseView[];
  readonly cases: readonly (CaseRow & { readonly bucket: BuyerBucket; readonly zone: Zone })[];
};

/** One parcel the warehouse has to do something about. */
export type WarehouseRow = {
  readonly no: string;
  readonly task: "receive" | "inspect" | "ship";
  readonly taskLabel: string;
  readonly title: string;
  readonly buyerName: string;
  readonly resi: string | null;
  readonly courier: string | null;
  readonly orderResi: string | null;
  readonly dueAt: string | null;
  readonly status: StatusView;
  /** Units that came back and wait for a disposition on the special shelf. */
  readonly quarantined: number;
};

/** The warehouse's work: what to receive, to look at and to send; and the case of a scanned number, if one was. */
export type WarehouseView = {
  readonly serverNow: string;
  readonly zone: Zone;
  readonly shopId: string;
  readonly shopName: string;
  readonly rows: readonly WarehouseRow[];
  /** Units on the special shelf, by article and disposition (S2: never resold without a look). */
  readonly shelf: readonly {
    readonly no: string;
    readonly orderLineId: string;
    readonly sku: string;
    readonly name: string;
    readonly disposition: Disposition | null;
    readonly dispositionLabel: string;
    readonly qty: number;
    readonly since: string;
    readonly labelUrl: string;
  }[];
};

export type ShiftBoardView = {
  readonly serverNow: string;
  readonly zone: Zone;
  readonly shopName: string;
  /** Rupiah that goes by silence, and by when the first of it goes. */
  readonly atRisk: {
    readonly nextHour: { readonly rupiah: number; readonly cases: number };
    readonly today: { readonly rupiah: number; readonly cases: number };
    readonly tomorrow: { readonly rupiah: number; readonly cases: number };
    readonly firstAt: string | null;
  };
  readonly dueNextHour: number;
  readonly dueToday: number;
  readonly dueTomorrow: number;
  readonly unassigned: number;
  readonly unseen: number;
  readonly autoApprovedToday: { readonly cases: number; readonly rupiah: number };
  readonly daysWithoutAuto: number | null;
  readonly onDuty: readonly {
    readonly id: string;
    readonly name: string;
    readonly since: string;
    readonly me: boolean;
  }[];
  readonly rows: readonly BoardCase[];
};

/** A row of the board; `alarmSeenBy` names who has seen the alarm of its present deadline. */
export type BoardCase = CaseRow & {
  readonly alarmSeenBy: readonly string[];
  readonly alarmSeenByMe: boolean;
};

export type NoticeView = {
  readonly shopId: string;
  readonly no: string;
  readonly seq: number;
  readonly at: string;
  readonly unread: boolean;
  readonly title: string;
  readonly sentence: readonly Segment[];
  readonly href: string;
  readonly zone: Zone;
};

export type BellView = {
  readonly serverNow: string;
  readonly unread: number;
  readonly notices: readonly NoticeView[];
  readonly work: WorkCounts;
};
