import { fileURLToPath } from "node:url";

const PICTURES = [
  "casing-retak",
  "kemasan-penyok",
  "kemeja-biru",
  "kemeja-merah-diterima",
  "kopi-kurang",
  "label-resi-1",
  "label-resi-2",
  "label-resi-3",
  "lampu-pecah",
  "packing-rak-b12",
  "packing-slip",
  "paket-timbangan",
  "sambal-pecah",
  "serum-bocor",
  "tas-rusak",
] as const;

export type EvidencePictureName = (typeof PICTURES)[number];

/** What people show in the demo: a picture, or the film of a parcel being opened (`buka-paket`). */
export type EvidenceFileName = EvidencePictureName | "buka-paket" | "buka-paket-poster";

/** The absolute path of a demo picture (JPEG, 1200 × 900) or of the film (WebM, 640 × 480, about 6 s). */
export function evidenceFile(name: EvidenceFileName): string {
  const extension = name === "buka-paket" ? "webm" : "jpg";
  return fileURLToPath(new URL(`./evidence/${name}.${extension}`, import.meta.url));
}

/** The small picture of a film, which the uploader's browser draws in the product; null for what is no film. */
export function posterOf(name: EvidenceFileName): string | null {
  return name === "buka-paket" ? evidenceFile("buka-paket-poster") : null;
}
