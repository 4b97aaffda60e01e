import { dice, photoPage, plainDesk, tileFloor, woodTable } from "./photo";

type Label = { courier: string; colour: string; service: string; resi: string; weight: string };

function bars(seed: number, width: number, height: number): string {
  const roll = dice(seed);
  let x = 0;
  let path = "";
  while (x < width) {
    const bar = 2 + Math.floor(roll() * 4) * 2;
    path += `M${x} 0h${bar}v${height}h-${bar}Z`;
    x += bar + 3 + Math.floor(roll() * 3) * 2;
  }
  return `<path d="${path}" fill="#16140f"/>`;
}

/** A shipping label of 520 × 380. The person's lines are out of focus, and a glare hides the number's end. */
function label({ courier, colour, service, resi, weight }: Label, seed: number): string {
  return `<g class="near"><g filter="url(#paper)"><rect width="520" height="380" rx="5" fill="#fbfaf5"/>
    <rect width="520" height="66" rx="5" fill="${colour}"/><text x="20" y="47" font-size="40" font-weight="700" fill="#fff">${courier}</text>
    <text x="500" y="45" font-size="30" font-weight="700" text-anchor="end" fill="#fff">${service}</text>
    <g transform="translate(34 82)">${bars(seed, 440, 88)}</g>
    <text class="mono" x="260" y="202" font-size="30" font-weight="700" text-anchor="middle" letter-spacing="3" fill="#16140f">${resi}</text>
    <path d="M14 216H506M320 216V366M14 330H506" stroke="#333" stroke-width="2"/>
    <text x="22" y="240" font-size="17" font-weight="700" fill="#333">PENERIMA</text>
    <g class="unread" font-size="22" fill="#111"><text x="22" y="268">R••• Wxlandxri</text><text x="22" y="292">Jl. Mxlatx Rxya 1x, Sexxrang</text><text x="22" y="316">08xx-xxxx-xxxx</text></g>
    <text x="332" y="240" font-size="17" font-weight="700" fill="#333">BERAT</text><text x="332" y="280" font-size="34" font-weight="700" fill="#111">${weight}</text>
    <text x="332" y="316" font-size="20" fill="#111">NON COD</text><text x="22" y="358" font-size="20" fill="#111">Isi: pesanan toko daring</text>
    <text x="332" y="358" font-size="20" fill="#111">1 / 1 koli</text></g>
    <path d="M330 172L505 160 520 214 318 222Z" fill="#fff" opacity=".88" filter="url(#blurred)"/></g>`;
}

const CARD = "#b88852";

/** A closed carton seen from above, w × h at (0, 0), with its tape. */
function carton(w: number, h: number): string {
  return `<g class="cast"><g filter="url(#board)"><rect width="${w}" height="${h}" rx="4" fill="${CARD}"/>
    <path d="M0 ${h / 2}H${w}" stroke="#5a3c1c" stroke-width="4"/>
    <rect y="${h / 2 - 38}" width="${w}" height="76" fill="#dcc08e" opacity=".62"/>
    <path d="M0 ${h / 2 - 36}H${w}" stroke="#fff" stroke-width="3" opacity=".5"/></g></g>`;
}

export function labelOnCarton(): string {
  const seen = { courier: "JNE", colour: "#1b4c96", service: "REG", resi: "5404 6081 97", weight: "0,5 kg" };
  return photoPage({
    surface: woodTable("#7b5233"),
    things: `<g transform="translate(120 90) rotate(-4 480 360)">${carton(960, 700)}<g transform="translate(190 120) scale(1.16)">${label(seen, 5)}</g></g>`,
    tilt: -2,
    seed: 41,
  });
}

export function labelOnMailer(): string {
  const seen = {
    courier: "J&amp;T Express",
    colour: "#c5161d",
    service: "EZ",
    resi: "JX 3318 02",
    weight: "0,4 kg",
  };
  return photoPage({
    surface: tileFloor("#d8d0c2"),
    things: `<g transform="rotate(7 600 450)"><g class="cast"><path d="M170 80L1030 62 1060 820 150 850Z" fill="#596069" filter="url(#film)"/></g>
      <path d="M170 130L1032 112" stroke="#fff" stroke-width="3" opacity=".4"/><g transform="translate(300 230) rotate(-3) scale(1.14)">${label(seen, 9)}</g></g>`,
    tilt: 3,
    seed: 47,
    lamp: [66, 22],
    tint: "rgba(225,235,255,.08)",
  });
}

export function labelOnWrap(): string {
  const seen = {
    courier: "SiCepat",
    colour: "#9c1b1f",
    service: "HALU",
    resi: "0021 7745",
    weight: "0,6 kg",
  };
  const bubbles = `<pattern id="bubbles" width="46" height="40" patternUnits="userSpaceOnUse"><rect width="46" height="40" fill="#24262a"/>
    ${[
      [12, 10],
      [35, 30],
    ]
      .map(
        ([x, y]) =>
          `<circle cx="${x}" cy="${y}" r="13" fill="#363a40"/><circle cx="${Number(x) - 4}" cy="${Number(y) - 4}" r="4" fill="#aab2bb" opacity=".8"/>`,
      )
      .join("")}</pattern>`;
  return photoPage({
    surface: `<defs>${bubbles}</defs>${plainDesk("#8d8073")}`,
    things: `<g transform="rotate(-9 600 450)"><g class="cast"><rect x="130" y="130" width="940" height="640" rx="26" fill="url(#bubbles)" filter="url(#creased)"/></g>
      <rect x="130" y="400" width="940" height="84" fill="#cfae74" opacity=".5" filter="url(#board)"/><g transform="translate(330 200) rotate(5) scale(1.12)">${label(seen, 14)}</g></g>`,
    tilt: 1,
    seed: 53,
    lamp: [30, 60],
  });
}

/** A carton seen from a corner: its lid, its front and its side, the near corner pushed in. */
export function dentedCarton(): string {
  const shade = (id: string, a: string, b: string) =>
    `<linearGradient id="${id}" x2="1" y2="1"><stop stop-color="${a}"/><stop offset="1" stop-color="${b}"/></linearGradient>`;
  return photoPage({
    surface: `<defs>${shade("lid", "#d3a469", "#bd8d54")}${shade("front", "#a97941", "#8a5f30")}${shade("side", "#7c5429", "#5f3f1d")}${shade("pit", "#3a2410", "#8a6032")}</defs>${tileFloor("#cfc8bb", 380)}`,
    things: `<path d="M170 690L640 900 1130 640 1010 520Z" fill="#000" opacity=".5" filter="url(#soft)"/><g filter="url(#board)">
      <path d="M130 300L610 130 1070 270 640 470 560 440Z" fill="url(#lid)"/>
      <path d="M130 300L500 414 545 500 630 560 620 850 170 670Z" fill="url(#front)"/>
      <path d="M1070 270L720 433 690 520 630 560 620 850 1030 610Z" fill="url(#side)"/>
      <path d="M500 414L560 372 668 380 720 433 690 520 630 560 545 500Z" fill="url(#pit)"/>
      <path d="M500 414L590 440 545 500M590 440L630 560M590 440L668 380M590 440L720 433L630 560" fill="none" stroke="#1d1006" stroke-width="6" opacity=".7"/>
      <path d="M498 410L560 368 668 376 722 430" fill="none" stroke="#f4d9a8" stroke-width="6" opacity=".8"/>
      <path d="M545 500L430 560 470 640M630 560L560 660 590 730M690 520L770 540 800 610" fill="none" stroke="#2c1909" stroke-width="7" opacity=".5"/>
      <path d="M549 506L436 566M636 566L570 662" stroke="#f4d9a8" stroke-width="4" opacity=".4"/>
      <path d="M352 222L868 365 900 350 384 210Z" fill="#ecd5a8" opacity=".7"/><path d="M868 365L900 350 894 450 864 466Z" fill="#d8bb86" opacity=".5"/></g>
      <g transform="matrix(.48 .165 .05 .62 185 385)"><rect width="380" height="250" fill="#f2eee2"/><rect width="380" height="250" fill="none" stroke="#c0392b" stroke-width="12"/>
      <text x="190" y="90" font-size="60" font-weight="700" text-anchor="middle" fill="#c0392b">FRAGILE</text><text x="190" y="150" font-size="36" text-anchor="middle" fill="#333">JANGAN DIBANTING</text>
      <path d="M120 180h40l-8 50h-24ZM220 230v-50l-14 16m14-16l14 16" fill="none" stroke="#333" stroke-width="8"/></g>`,
    tilt: -2,
    seed: 61,
  });
}

/** A parcel on the shop's scale, which shows 480 g. */
export function weighedParcel(): string {
  return photoPage({
    surface: `<defs><linearGradient id="steel" x2="1" y2="1"><stop stop-color="#f4f6f7"/><stop offset=".45" stop-color="#aeb5bb"/><stop offset="1" stop-color="#dfe3e6"/></linearGradient>
      <linearGradient id="case" x2="0" y2="1"><stop stop-color="#4a5058"/><stop offset="1" stop-color="#24282d"/></linearGradient></defs>${woodTable("#a67c52", 300)}`,
    things: `<g class="cast"><rect x="220" y="90" width="760" height="770" rx="46" fill="url(#case)"/></g><g class="near"><rect x="250" y="116" width="700" height="530" rx="24" fill="url(#steel)"/></g>
      <g transform="translate(330 150) rotate(-3 270 210)"><g class="cast"><path d="M0 14L540 0 552 424-8 440Z" fill="#5b636d" filter="url(#film)"/></g>
      <g transform="translate(84 76) scale(.72)">${label({ courier: "JNE", colour: "#1b4c96", service: "REG", resi: "5404 6081 97", weight: "0,5 kg" }, 5)}</g></g>
      <rect x="410" y="684" width="380" height="136" rx="14" fill="#15181b"/><rect x="424" y="696" width="352" height="112" rx="6" fill="#b9cf9c"/>
      <text class="mono" x="690" y="790" font-size="104" font-weight="700" text-anchor="end" fill="#1d2a17" letter-spacing="8">480</text><text x="704" y="788" font-size="48" font-weight="700" fill="#1d2a17">g</text>
      <path d="M424 696h352l-150 112h-70Z" fill="#fff" opacity=".13"/>${[300, 360, 850, 910].map((x) => `<circle cx="${x}" cy="752" r="24" fill="#6a727b"/><circle cx="${x - 5}" cy="746" r="10" fill="#98a1aa"/>`).join("")}`,
    tilt: -2.5,
    seed: 67,
    lamp: [30, 20],
  });
}

/** The packing slip on its clipboard, ticked and signed. */
export function packingSlip(): string {
  const row = (
    y: number,
    code: string,
    name: string,
    count: string,
  ) => `<text class="mono" x="50" y="${y}" font-size="19" fill="#222">${code}</text><text x="205" y="${y}" font-size="20" fill="#222">${name}</text>
    <text x="500" y="${y}" font-size="20" text-anchor="end" fill="#222">${count}</text><rect x="528" y="${y - 18}" width="22" height="22" fill="none" stroke="#444" stroke-width="2"/>
    <path d="M532 ${y - 8}l8 9 18-28" fill="none" stroke="#1d3fae" stroke-width="5"/><path d="M40 ${y + 14}H570" stroke="#999" stroke-width="1.5"/>`;
  return photoPage({
    surface: plainDesk("#6f655a"),
    things: `<g transform="translate(270 -20) rotate(4 320 450)"><g class="cast"><rect x="-20" y="30" width="690" height="960" rx="20" fill="#7b4f2a" filter="url(#board)"/></g>
      <g class="near" transform="translate(18 90)"><g filter="url(#paper)"><rect width="614" height="860" fill="#fcfbf7"/><text x="40" y="112" font-size="40" font-weight="700" fill="#111">PACKING SLIP</text>
      <text x="40" y="146" font-size="21" fill="#444">Sekar Batik · Gudang</text><g transform="translate(368 76)">${bars(21, 200, 66)}</g><path d="M40 172H570" stroke="#111" stroke-width="4"/>
      <text x="40" y="206" font-size="20" fill="#222">Kirim ke:</text><g class="unread" font-size="24" fill="#111"><text x="140" y="208">Rixx Wulaxxxxi</text><text x="140" y="236">Jl. Mexxti Raxx, Semxxxng</text></g>
      <path d="M40 262H570V298H40Z" fill="#e2dfd5"/><g font-size="18" font-weight="700" fill="#222"><text x="50" y="287">SKU</text><text x="205" y="287">Barang</text><text x="500" y="287" text-anchor="end">Jml</text><text x="522" y="287">Cek</text></g>
      ${row(334, "SB-KMJ-BIR", "Kemeja Batik Biru, L", "1")}${row(384, "BONUS-01", "Kartu perawatan", "1")}${row(434, "KEMAS-02", "Mailer 30 × 40", "1")}
      <text x="40" y="510" font-size="22" fill="#222">Rak: <tspan font-weight="700">B-12</tspan></text><text x="230" y="510" font-size="22" fill="#222">Berat: <tspan font-weight="700">480 g</tspan></text>
      <text x="40" y="580" font-size="20" fill="#444">Dikemas oleh</text><text x="340" y="580" font-size="20" fill="#444">Diperiksa oleh</text>
      <path d="M50 660C70 600 90 600 84 650S120 610 128 640 160 610 168 645 200 620 230 640M350 655C380 590 400 610 390 650S430 600 440 650 480 600 520 640" fill="none" stroke="#1d3fae" stroke-width="4"/>
      <path d="M40 680H260M340 680H560" stroke="#555" stroke-width="2"/><g transform="rotate(-12 430 480)" opacity=".72"><rect x="372" y="462" width="190" height="58" rx="8" fill="none" stroke="#b3202c" stroke-width="6"/><text x="467" y="503" font-size="32" font-weight="700" text-anchor="middle" fill="#b3202c">DIKEMAS</text></g></g></g>
      <g class="near"><rect x="190" y="40" width="260" height="80" rx="16" fill="#aab1b8"/><rect x="190" y="40" width="260" height="22" rx="11" fill="#eef1f3"/><circle cx="320" cy="66" r="18" fill="#5b636b"/></g></g>`,
    tilt: -1,
    seed: 71,
    lamp: [62, 25],
  });
}
