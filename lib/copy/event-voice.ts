import type { Party, Role } from "@/lib/domain/access";
import type { CaseEvent } from "@/lib/domain/case/events";
import type { CaseKind } from "@/lib/domain/kinds";
import type { ProfileName } from "@/lib/domain/policy/policy";
import { rupiah } from "@/lib/format/rupiah";
import { type Segment, strong } from "./segments";

/** Who speaks the sentence's subject: the reader ("Anda"), a person by name, or the system. */
export type Voice = "you" | "name" | "system";

export type EventContext = {
  readonly voice: Voice;
  /** Of the actor; unused by the other voices. */
  readonly name: string;
  /** Of the actor. */
  readonly role: Role;
  readonly reader: Party;
  /** Whose words are used; `generic` where none is named. */
  readonly profile?: ProfileName;
  /** Whose words the case's buttons use (`flowOf`), where events name them. */
  readonly kind?: CaseKind;
  /** Name of a member an event points at; absent or null: "seorang anggota". */
  readonly personOf?: (id: string) => string | null;
};

export type EventOf<Type extends CaseEvent["type"]> = Extract<CaseEvent, { type: Type }>;

export function subject(ctx: EventContext): Segment {
  if (ctx.voice === "system") return { text: "Sistem" };
  return strong(ctx.voice === "you" ? "Anda" : ctx.name);
}

export const rp = (amount: number) => strong(rupiah(amount));
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
