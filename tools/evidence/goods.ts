import { photoPage, plainDesk, woodTable } from "./photo";

function coffeeBag(): string {
  return `<g class="cast"><path d="M6 0H254L262 60C256 200 258 360 266 470L258 520H4L-4 470C4 360 2 200-4 60Z" fill="#1f2321" filter="url(#film)"/></g>
    <path d="M6 10H254M4 26H256M2 42H258" stroke="#fff" stroke-width="3" opacity=".22"/><circle cx="130" cy="84" r="15" fill="#111" stroke="#777" stroke-width="3"/>
    <g filter="url(#paper)"><rect x="36" y="130" width="190" height="290" rx="6" fill="#e8d9bb"/><rect x="36" y="130" width="190" height="78" fill="#7a3d1c"/></g>
    <text x="131" y="183" font-size="46" font-weight="700" text-anchor="middle" fill="#fbe9c8">GAYO</text><text x="131" y="250" font-size="25" font-weight="700" text-anchor="middle" fill="#3a2412">Kopi Arabika</text>
    <text x="131" y="282" font-size="20" text-anchor="middle" fill="#3a2412">Natural · Biji</text><g fill="#4a2a14"><ellipse cx="108" cy="334" rx="17" ry="26" transform="rotate(24 108 334)"/><ellipse cx="152" cy="340" rx="17" ry="26" transform="rotate(-20 152 340)"/></g>
    <path d="M100 312C116 330 98 340 116 356M146 318C160 334 142 346 158 362" fill="none" stroke="#e8d9bb" stroke-width="3"/><text x="131" y="402" font-size="23" font-weight="700" text-anchor="middle" fill="#3a2412">250 g</text>`;
}

/** Two bags of coffee in a carton that has room for three. */
export function missingCoffee(): string {
  return photoPage({
    surface: `<defs><linearGradient id="wall" x2="0" y2="1"><stop stop-color="#6a4a28"/><stop offset="1" stop-color="#8f6638"/></linearGradient></defs>${woodTable("#8a6647")}`,
    things: `<g class="cast"><g filter="url(#board)"><path d="M100 120L40-90 1170-70 1110 120Z" fill="#c3955c"/><path d="M100 790L30 1000 1180 990 1110 790Z" fill="#b7874e"/><path d="M100 120L-120 180-110 760 100 790Z" fill="#b98a52"/><path d="M1110 120L1320 190 1310 740 1110 790Z" fill="#a87a44"/></g></g>
      <rect x="100" y="120" width="1010" height="670" fill="url(#wall)"/><g filter="url(#board)"><rect x="132" y="160" width="946" height="608" fill="#a3773f"/></g><path d="M100 120H1110L1078 178H150V790H100Z" fill="#000" opacity=".38" filter="url(#blurred)"/>
      <g transform="translate(172 206) rotate(-2)">${coffeeBag()}</g><g transform="translate(468 214) rotate(2.5)">${coffeeBag()}</g>
      <g class="near" transform="translate(770 250)"><path d="M10 310C40 260 90 300 130 262 180 250 230 290 262 330 280 390 262 450 210 470 140 500 50 480 16 440-6 400-2 350 10 310Z" fill="#d9c49c" filter="url(#creased)"/><path d="M40 340L110 380 80 440M150 290L170 370 240 390M110 380L170 370 160 450" fill="none" stroke="#7d6436" stroke-width="5" opacity=".6"/></g>`,
    tilt: -2.5,
    seed: 103,
    lamp: [55, 30],
  });
}

/** A sling bag of batik patchwork whose strap has torn off. */
export function tornBag(): string {
  const patches = ["#7a3b1d", "#b98445", "#4f2a17", "#93582b", "#c9a164", "#5f3a22"];
  const quilt = Array.from({ length: 30 }, (_, i) => {
    const [x, y] = [250 + (i % 6) * 102, 330 + Math.floor(i / 6) * 98];
    return `<rect x="${x}" y="${y}" width="102" height="98" fill="${patches[(i * 5 + Math.floor(i / 6) * 2) % 6]}"/><path d="M${x + 51} ${y + 14}l34 35-34 35-34-35Z" fill="none" stroke="#f0d9a8" stroke-width="4" opacity=".75"/><circle cx="${x + 51}" cy="${y + 49}" r="9" fill="#f0d9a8" opacity=".75"/>
      <rect x="${x + 3}" y="${y + 3}" width="96" height="92" fill="none" stroke="#f3e3c0" stroke-width="2" stroke-dasharray="7 6" opacity=".6"/>`;
  }).join("");
  const threads = Array.from(
    { length: 13 },
    (_, i) =>
      `M${806 + i * 4} ${352 + (i % 3) * 5}q${(i % 5) * 7 - 14} -${24 + (i % 4) * 9} ${(i % 3) * 14 - 12} -${44 + (i % 5) * 7}`,
  ).join("");
  return photoPage({
    surface: `<defs><clipPath id="body"><path d="M270 350C420 322 690 318 800 344L770 392 812 420 776 470 852 486C866 620 850 760 800 800 640 826 420 826 300 800 246 740 236 520 270 350Z"/></clipPath></defs>${plainDesk("#b9b1a4")}`,
    things: `<g class="cast"><path d="M290 380C180 120 480 20 700 90S1010 190 1040 330" fill="none" stroke="#4a2814" stroke-width="36"/><path d="M290 380C180 120 480 20 700 90S1010 190 1040 330" fill="none" stroke="#8f5a34" stroke-width="22"/><path d="M290 380C180 120 480 20 700 90S1010 190 1040 330" fill="none" stroke="#f0d9a8" stroke-width="3" stroke-dasharray="12 9"/></g>
      <path d="M1022 322l4 46M1034 326l-2 56M1046 328l8 48M1056 318l16 40" stroke="#e9d5ae" stroke-width="4"/>
      <path d="M270 350C420 322 690 318 830 348L856 470C866 620 850 760 800 800 640 826 420 826 300 800 246 740 236 520 270 350Z" fill="#1b0f08" class="cast"/>
      <g clip-path="url(#body)"><g filter="url(#creased)">${quilt}</g></g><path d="M800 344L770 392 812 420 776 470 852 486" fill="none" stroke="#ecd9b2" stroke-width="7" stroke-dasharray="3 3"/>
      <path d="M284 384C430 356 660 352 780 372" fill="none" stroke="#2a1609" stroke-width="20"/><path d="M284 384C430 356 660 352 780 372" fill="none" stroke="#cfa24c" stroke-width="8" stroke-dasharray="5 4"/><rect x="560" y="350" width="22" height="56" rx="8" fill="#d8b25c" class="near"/>
      <path d="${threads}" fill="none" stroke="#ead6ac" stroke-width="3"/><g class="near"><rect x="272" y="340" width="46" height="60" rx="8" fill="none" stroke="#c9a14e" stroke-width="11"/></g>
      <path d="M270 760C420 800 690 800 820 740" stroke="#000" stroke-width="30" opacity=".3" fill="none" filter="url(#soft)"/>`,
    tilt: 2,
    seed: 107,
    lamp: [42, 18],
  });
}
