import { photoPage, plainDesk, woodTable } from "./photo";

type Batik = { base: string; dark: string; light: string };

const RED: Batik = { base: "#a3202a", dark: "#5c0d14", light: "#efc98f" };
const BLUE: Batik = { base: "#1f4690", dark: "#0d2252", light: "#c9d8f2" };

/** Four petals round a dot. */
function kawung(id: string, { base, dark, light }: Batik): string {
  const petal = (angle: number) =>
    `<g transform="rotate(${angle} 34 34)"><ellipse cx="34" cy="15" rx="9" ry="15" fill="${dark}" stroke="${light}" stroke-width="2.4"/>
     <circle cx="34" cy="14" r="2.4" fill="${light}"/></g>`;
  return `<pattern id="${id}" width="68" height="68" patternUnits="userSpaceOnUse" patternTransform="rotate(4)">
    <rect width="68" height="68" fill="${base}"/>${[45, 135, 225, 315].map(petal).join("")}
    <circle cx="34" cy="34" r="3.6" fill="${light}"/><circle cx="0" cy="34" r="3" fill="${light}"/>
    <circle cx="34" cy="0" r="3" fill="${light}"/></pattern>`;
}

/** Slanting rows of knives. */
function parang(id: string, { base, dark, light }: Batik): string {
  return `<pattern id="${id}" width="62" height="84" patternUnits="userSpaceOnUse" patternTransform="rotate(42)">
    <rect width="62" height="84" fill="${base}"/><path d="M0 0H62V10H0Z" fill="${dark}"/>
    <path d="M31 0l5 5-5 5-5-5Z" fill="${light}"/>
    <path d="M6 82C-2 60 30 58 20 38 14 26 28 16 40 14 30 26 40 34 42 44 46 64 18 64 26 82Z" fill="${dark}" stroke="${light}" stroke-width="2.6"/>
    <path d="M14 76C14 62 34 58 31 44M46 78c-6-12 10-20 4-36" fill="none" stroke="${light}" stroke-width="2"/></pattern>`;
}

/** A shirt laid flat, about 720 wide, its collar at (0, -300). */
function shirt(pattern: string, { base, dark }: Batik, sleeve: "short" | "long"): string {
  const fill = `url(#${pattern})`;
  const arm =
    sleeve === "short"
      ? "M-185-268C-270-235-345-150-378-62L-262-8C-245-60-225-90-200-112Z"
      : "M-185-268C-290-225-352-60-372 190L-288 236-276 196C-262 40-232-60-200-112Z";
  const cuff = sleeve === "short" ? "M-378-62L-262-8-257-26-372-80Z" : "M-372 190L-274 220-272 186-370 154Z";
  const arms = [1, -1]
    .map(
      (side) => `<g transform="scale(${side} 1)"><path d="${arm}" fill="${fill}"/>
      <path d="${cuff}" fill="${dark}" opacity=".45"/>
      <path d="M-185-268C-215-200-212-150-200-112" fill="none" stroke="#000" stroke-width="7" opacity=".4" filter="url(#blurred)"/></g>`,
    )
    .join("");
  const buttons = [-170, -85, 0, 85, 170, 255]
    .map(
      (
        y,
      ) => `<circle cx="1" cy="${y + 3}" r="9" fill="#000" opacity=".4"/><circle cy="${y}" r="8.5" fill="#e9dcc3"/>
      <circle cx="-2" cy="${y - 2}" r="1.5" fill="#54432d"/><circle cx="3" cy="${y + 2}" r="1.5" fill="#54432d"/>`,
    )
    .join("");
  return `<g class="cast"><g filter="url(#cloth)">${arms}
    <path d="M-88-300C-130-290-160-280-190-266-210-120-206 60-216 330-120 352 110 350 216 330 206 60 212-120 190-266 160-280 130-290 88-300 40-250-40-250-88-300Z" fill="${fill}"/>
    <path d="M-18-250H18L20 343H-20Z" fill="${base}" opacity=".55"/>
    <path d="M-20-250L-22 343M20-250L22 343" stroke="#000" stroke-width="3" opacity=".35"/>
    <path d="M70-120h104v112l-52 22-52-22Z" fill="${fill}" stroke="#000" stroke-opacity=".4" stroke-width="3"/>
    <path d="M70-120h104v22H70Z" fill="${dark}" opacity=".5"/>
    <path d="M-84-300C-50-262 50-262 84-300 60-318-60-318-84-300Z" fill="${dark}"/>
    <rect x="-24" y="-302" width="48" height="24" fill="#efe6d2"/><text x="0" y="-285" font-size="16" font-weight="700" text-anchor="middle" fill="#333">L</text>
    <path d="M-92-306C-112-270-104-232-72-196L0-254C-40-258-70-280-84-306Z" fill="${fill}" stroke="#000" stroke-opacity=".5" stroke-width="3"/>
    <path d="M92-306C112-270 104-232 72-196L0-254C40-258 70-280 84-306Z" fill="${fill}" stroke="#000" stroke-opacity=".5" stroke-width="3"/>
    <path d="M-130-180C-90-40-140 120-120 320M120 60C90 150 130 230 110 330M-60 200C-40 260-70 300-60 340" fill="none" stroke="#000" stroke-width="16" opacity=".28" filter="url(#blurred)"/>
    <path d="M-112-180C-72-40-122 120-102 320M136 60C106 150 146 230 126 330" fill="none" stroke="#fff" stroke-width="9" opacity=".16" filter="url(#blurred)"/>
    ${buttons}</g></g>`;
}

/** The red shirt that came, on the torn mailer it came in. */
export function redShirt(): string {
  const mailer = `<g class="cast" transform="rotate(-14 180 700)"><path d="M-90 470L330 452 352 905-70 930Z" fill="#3f434b" filter="url(#film)"/>
    <path d="M20 600h210v150H20Z" fill="#f3f1ea" filter="url(#paper)"/><g class="unread"><path d="M36 640h150M36 664h120M36 688h160" stroke="#222" stroke-width="9"/></g></g>`;
  return photoPage({
    surface: `<defs>${kawung("batik", RED)}</defs>${woodTable("#9a6a3f")}`,
    things: `${mailer}<g transform="translate(640 470) rotate(5) scale(1.13)">${shirt("batik", RED, "short")}</g>`,
    tilt: -3,
    seed: 11,
  });
}

/** The blue shirt that was ordered, as the shop shows it. */
export function blueShirt(): string {
  return photoPage({
    surface: `<defs>${parang("batik", BLUE)}</defs>${plainDesk("#d9d3c8")}`,
    things: `<g transform="translate(600 455) rotate(-2) scale(1.12)">${shirt("batik", BLUE, "long")}</g>`,
    tilt: 1.5,
    seed: 23,
    lamp: [60, 25],
    tint: "rgba(220,232,255,.07)",
  });
}

function stack(x: number, y: number, count: number, ids: readonly string[]): string {
  return Array.from({ length: count }, (_, i) => {
    const top = y - (i + 1) * 38;
    const lean = ((i * 7) % 5) - 2;
    return `<g transform="translate(${x + lean * 3} ${top})"><rect width="196" height="40" rx="17" fill="url(#${ids[i % ids.length]})"/>
      <rect width="196" height="40" rx="17" fill="url(#fold)"/><path d="M8 23H188" stroke="#000" stroke-width="3" opacity=".35"/></g>`;
  }).join("");
}

/** The shop's shelf B-12, with the blue stack on it. */
export function shelf(): string {
  const board = (
    y: number,
  ) => `<rect x="-200" y="${y}" width="1600" height="26" fill="#8d949c"/><rect x="-200" y="${y}" width="1600" height="5" fill="#e4e8ec" opacity=".7"/>
    <rect x="-200" y="${y + 26}" width="1600" height="60" fill="url(#under)"/>`;
  const post = (
    x: number,
  ) => `<rect x="${x}" y="-200" width="34" height="1300" fill="#59626d"/><rect x="${x}" y="-200" width="6" height="1300" fill="#b5bec8" opacity=".7"/>
    ${Array.from({ length: 22 }, (_, i) => `<rect x="${x + 13}" y="${-160 + i * 52}" width="9" height="24" rx="4" fill="#23282e"/>`).join("")}`;
  const tag = (
    x: number,
    y: number,
    text: string,
    big = false,
  ) => `<g class="near"><rect x="${x}" y="${y}" width="${big ? 210 : 130}" height="${big ? 74 : 34}" rx="4" fill="${big ? "#f5cf3f" : "#f7f5ee"}"/>
    <text x="${x + (big ? 105 : 65)}" y="${y + (big ? 55 : 24)}" font-size="${big ? 54 : 19}" font-weight="700" text-anchor="middle" fill="#222">${text}</text></g>`;
  const carton = (
    x: number,
    y: number,
    w: number,
    h: number,
  ) => `<g filter="url(#board)"><rect x="${x}" y="${y - h}" width="${w}" height="${h}" fill="#b98a57"/>
    <rect x="${x + w / 2 - 18}" y="${y - h}" width="36" height="${h}" fill="#d9bd8f" opacity=".7"/></g>`;
  return photoPage({
    surface: `<defs>${parang("blue", BLUE)}${kawung("red", RED)}${kawung("brown", { base: "#6d4423", dark: "#35200f", light: "#e3c08d" })}
      <linearGradient id="fold" x2="0" y2="1"><stop stop-color="#fff" stop-opacity=".28"/><stop offset=".5" stop-opacity="0"/><stop offset="1" stop-opacity=".55"/></linearGradient>
      <linearGradient id="under" x2="0" y2="1"><stop stop-opacity=".5"/><stop offset="1" stop-opacity="0"/></linearGradient></defs>
      ${plainDesk("#4f4a44")}`,
    things: `<g class="cast" filter="url(#creased)">${stack(130, 270, 5, ["brown"])}${stack(380, 270, 4, ["red", "brown"])}</g>${carton(650, 270, 250, 180)}${carton(910, 270, 210, 130)}
      ${board(270)}<g class="cast"><g filter="url(#creased)">${stack(130, 620, 6, ["blue"])}${stack(370, 620, 4, ["blue"])}${stack(850, 620, 5, ["red"])}</g></g>
      ${board(620)}${carton(110, 960, 330, 210)}${carton(470, 960, 260, 170)}${carton(800, 960, 290, 230)}
      ${tag(150, 278, "B-11 · kain")}${tag(520, 604, "B-12", true)}${tag(150, 630, "SB-KMJ-BIR")}${tag(880, 630, "SB-KMJ-MRH")}${post(50)}${post(1130)}`,
    tilt: 2,
    seed: 31,
    lamp: [52, 40],
    tint: "rgba(220,235,255,.08)",
  });
}
