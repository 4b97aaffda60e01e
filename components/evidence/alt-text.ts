import type { EvidenceView } from "@/lib/queries/evidence-view";

/** A sentence for those who cannot see the picture. */
export function altText(item: EvidenceView): string {
  const side = { buyer: "pembeli", seller: "penjual", mediator: "mediator" }[item.by];
  const kind = { photo: "Foto", video: "Video", document: "Dokumen" }[item.kind];
  return `${kind} ${item.label.toLowerCase()} dari ${side} ${item.byName}`;
}
