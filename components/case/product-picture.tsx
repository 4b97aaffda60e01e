import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";

const SHIRT = "M9 4 4 6.5 5.5 11 8 10.2V20h8v-9.8l2.5.8L20 6.5 15 4a3 3 0 0 1-6 0Z";

function shirt(colour: string): ReactNode {
  return (
    <>
      <path d={SHIRT} fill={colour} />
      <path d="M9.5 12h1m3 0h1m-3 2h1m-3 2h1m3 0h1" stroke="#fff" strokeOpacity="0.75" strokeWidth="0.9" />
    </>
  );
}

/** The shop's products as small drawings; colours are of the things themselves, the same in both themes. */
const DRAWINGS: Readonly<Record<string, ReactNode>> = {
  "kemeja-biru": shirt("#2f5fae"),
  "kemeja-merah": shirt("#b8403a"),
  sambal: (
    <>
      <path d="M9 3h6v3H9z" fill="#3d7a4a" />
      <path
        d="M8.5 7h7c1 1 1.5 2 1.5 3.5V20a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1v-9.5C7 9 7.5 8 8.5 7Z"
        fill="#b93a2b"
      />
      <path d="M7 12h10v5H7z" fill="#f6e7c8" />
      <path d="M10 15.5c2.5.3 3.5-.7 4-2" stroke="#b93a2b" strokeWidth="1.2" fill="none" />
    </>
  ),
  casing: (
    <>
      <rect x="7" y="3" width="10" height="18" rx="2.2" fill="#cfe3ea" stroke="#5f8a99" />
      <rect x="8.5" y="4.5" width="4" height="5" rx="1.2" fill="#5f8a99" />
      <circle cx="10.5" cy="6" r="0.8" fill="#fff" />
      <circle cx="10.5" cy="8" r="0.8" fill="#fff" />
    </>
  ),
  kopi: (
    <>
      <path d="M7 4h10l1 17H6z" fill="#6b4630" />
      <path d="M7 4h10l-.4 3H7.4z" fill="#8a6247" />
      <ellipse cx="12" cy="14" rx="2.6" ry="3.6" fill="#e9d6bd" transform="rotate(25 12 14)" />
      <path d="M11 17c1.8-1.5.2-3.5 2-6" stroke="#6b4630" strokeWidth="0.9" fill="none" />
    </>
  ),
  tas: (
    <>
      <path d="M8.5 10V8a3.5 3.5 0 0 1 7 0v2" stroke="#7c5a33" strokeWidth="1.5" fill="none" />
      <path d="M5 10h14l-1 11H6z" fill="#c89b5f" />
      <path d="m6 14 3 3 3-3 3 3 3-3" stroke="#7c5a33" strokeWidth="1" fill="none" />
    </>
  ),
  sandal: (
    <>
      <ellipse cx="8.5" cy="12.5" rx="3.3" ry="8" fill="#8a5a38" />
      <ellipse cx="16" cy="12.5" rx="3.3" ry="8" fill="#8a5a38" />
      <path
        d="M5.5 11c1-2 2-3 3-3.5 1 .5 2 1.5 3 3.5m1.5 0c1-2 2-3 3-3.5 1 .5 2 1.5 3 3.5"
        stroke="#e0bd92"
        strokeWidth="1.6"
        fill="none"
      />
    </>
  ),
  lampu: (
    <>
      <path d="M8 3h8l3 8H5z" fill="#e7b85a" />
      <path d="M11.2 11h1.6v7h-1.6z" fill="#8a6a45" />
      <path d="M8 18h8l1 3H7z" fill="#8a6a45" />
    </>
  ),
  serum: (
    <>
      <path d="M10 2.5h4V8h-4z" fill="#4a4a52" />
      <path d="M8 8h8v12a1 1 0 0 1-1 1H9a1 1 0 0 1-1-1z" fill="#d9a066" />
      <path d="M8 12h8v5H8z" fill="#fbf2e4" />
    </>
  ),
  kabel: (
    <>
      <circle cx="12" cy="13" r="6" fill="none" stroke="#4b5563" strokeWidth="1.6" />
      <circle cx="12" cy="13" r="3.5" fill="none" stroke="#4b5563" strokeWidth="1.6" />
      <path d="M17 9l3-4" stroke="#4b5563" strokeWidth="1.6" />
      <path d="m18.5 3 3 2.3-1.6 2-3-2.3z" fill="#9aa4b2" />
    </>
  ),
  mukena: (
    <>
      <path d="M12 2.5c3 0 4.5 2 4.7 5L20 21H4L7.3 7.5c.2-3 1.7-5 4.7-5Z" fill="#e8dff0" stroke="#a58dbb" />
      <ellipse cx="12" cy="7" rx="2.2" ry="2.7" fill="#cda889" />
      <path d="M5 18.5h14" stroke="#a58dbb" strokeDasharray="1.5 1" />
    </>
  ),
  kain: (
    <>
      <path d="M4 7l8-3.5L20 7v10l-8 3.5L4 17z" fill="#8e5a3c" />
      <path d="m4 7 8 3.5L20 7M12 10.5v10" stroke="#e9c99a" strokeWidth="0.9" fill="none" />
      <path d="m6 12 2 1m-2 2 2 1m8-3 2-1m-2 4 2-1" stroke="#e9c99a" strokeWidth="1" />
    </>
  ),
};

const BOX = (
  <>
    <path d="M4 8 12 4l8 4v9l-8 4-8-4z" fill="#cbb190" />
    <path d="m4 8 8 4 8-4m-8 4v9" stroke="#8a7152" strokeWidth="1" fill="none" />
  </>
);

type ProductPictureProps = {
  /** Name of the drawing; what is not known is a parcel. */
  name: string | null;
  /** Pixels of each side; by class, since the page's policy allows no inline style. */
  size?: keyof typeof SIZES | undefined;
};

const SIZES = { 44: "size-11", 52: "size-13" } as const;

/** A product as a drawing. Decorative: its name stands beside it. */
export function ProductPicture({ name, size = 52 }: ProductPictureProps) {
  return (
    <span
      aria-hidden="true"
      className={cx(
        "grid shrink-0 place-items-center rounded-control border border-line bg-sunk",
        SIZES[size],
      )}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true" className="size-[72%]">
        {(name === null ? undefined : DRAWINGS[name]) ?? BOX}
      </svg>
    </span>
  );
}
