import { dice, photoPage, plainDesk, tileFloor, woodTable } from "./photo";

/** A splinter of glass round (x, y). */
function shard(x: number, y: number, size: number, seed: number): string {
  const roll = dice(seed);
  const corners = 3 + Math.floor(roll() * 3);
  const points = Array.from({ length: corners }, (_, i) => {
    const angle = ((i + roll() * 0.7) / corners) * 2 * Math.PI;
    const reach = size * (0.45 + roll() * 0.75);
    return `${(x + Math.cos(angle) * reach).toFixed(1)},${(y + Math.sin(angle) * reach).toFixed(1)}`;
  });
  return `<g class="near"><polygon points="${points.join(" ")}" fill="url(#glass)" stroke="#fff" stroke-opacity=".85" stroke-width="2"/>
    <path d="M${points[0]}L${points[1]}" stroke="#fff" stroke-width="4" opacity=".9"/></g>`;
}

function shards(
  count: number,
  [x, y, rx, ry]: readonly [number, number, number, number],
  size: number,
  seed: number,
): string {
  const roll = dice(seed);
  return Array.from({ length: count }, (_, i) =>
    shard(x + (roll() * 2 - 1) * rx, y + (roll() * 2 - 1) * ry, size * (0.35 + roll() ** 2), seed + i * 13),
  ).join("");
}

const GLASS = `<linearGradient id="glass" x2="1" y2="1"><stop stop-color="#fff" stop-opacity=".62"/><stop offset=".5" stop-color="#d5e6e4" stop-opacity=".2"/><stop offset="1" stop-color="#fff" stop-opacity=".45"/></linearGradient>
  <linearGradient id="round" x2="0" y2="1"><stop stop-color="#fff" stop-opacity=".5"/><stop offset=".3" stop-color="#fff" stop-opacity=".05"/><stop offset="1" stop-opacity=".5"/></linearGradient>`;

export function brokenSambal(): string {
  const roll = dice(8);
  const seeds = Array.from({ length: 90 }, () => {
    const [x, y] = [300 + roll() * 620, 330 + roll() * 380];
    return `<ellipse cx="${x}" cy="${y}" rx="6" ry="4" transform="rotate(${roll() * 180} ${x} ${y})" fill="${roll() > 0.45 ? "#f0b13a" : "#5f0d05"}"/>`;
  }).join("");
  const drops = Array.from(
    { length: 26 },
    () => `<circle cx="${120 + roll() * 980}" cy="${200 + roll() * 620}" r="${4 + roll() * 15}"/>`,
  ).join("");
  return photoPage({
    surface: `<defs>${GLASS}<radialGradient id="chili"><stop stop-color="#8e1407"/><stop offset=".75" stop-color="#b92a0c"/><stop offset="1" stop-color="#d8581a"/></radialGradient>
      <pattern id="ribs" width="14" height="10" patternUnits="userSpaceOnUse"><rect width="14" height="10" fill="#c79a2f"/><rect width="5" height="10" fill="#7a5a14"/></pattern></defs>${tileFloor("#dcd7cd")}`,
    things: `<g filter="url(#wet)"><g fill="#b92a0c">${drops}</g><path d="M330 420C240 480 250 640 400 670 470 740 660 700 720 740 830 780 960 700 940 600 1010 520 900 430 800 450 720 350 520 360 330 420Z" fill="url(#chili)"/></g>${seeds}
      <g class="cast" transform="rotate(-17 420 400)"><path d="M190 270H430L470 300 505 285 520 330 486 362 540 392 500 430 512 470 455 500H190C160 500 150 480 150 450V320C150 290 160 270 190 270Z" fill="#a3200b"/>
      <path d="M190 270H430L470 300 505 285 520 330 486 362 540 392 500 430 512 470 455 500H190C160 500 150 480 150 450V320C150 290 160 270 190 270Z" fill="url(#round)" stroke="#fff" stroke-opacity=".7" stroke-width="4"/>
      <rect x="212" y="272" width="210" height="226" fill="#f7ead0" filter="url(#paper)"/><rect x="212" y="292" width="210" height="66" fill="#8f1a10"/>
      <text x="317" y="337" font-size="36" font-weight="700" text-anchor="middle" fill="#ffe9b8">SAMBAL</text><text x="317" y="396" font-size="28" font-weight="700" text-anchor="middle" fill="#4a1a0c">Lado Mudo</text>
      <text x="317" y="434" font-size="22" text-anchor="middle" fill="#4a1a0c">Uda · 200 g</text><path d="M316 448c30 0 44 12 52 30-30-4-46-8-52-30Z" fill="#c2301c"/><rect x="212" y="272" width="210" height="226" fill="url(#round)"/>
      <path d="M170 300H480" stroke="#fff" stroke-width="12" opacity=".55" filter="url(#blurred)"/></g>
      ${shards(17, [720, 520, 290, 210], 62, 4)}${shards(14, [640, 600, 420, 220], 26, 19)}
      <g class="cast" transform="rotate(24 930 240)"><ellipse cx="930" cy="240" rx="118" ry="106" fill="url(#ribs)"/><ellipse cx="926" cy="232" rx="104" ry="92" fill="#d8ac3d"/><ellipse cx="926" cy="232" rx="84" ry="74" fill="none" stroke="#8d6a1b" stroke-width="4"/><path d="M850 200C880 160 950 150 990 178" fill="none" stroke="#fff3c4" stroke-width="12" opacity=".7" filter="url(#blurred)"/></g>`,
    tilt: -3,
    seed: 83,
  });
}

export function crackedCase(): string {
  const cracks = `M640 800L612 690 660 610 600 520 520 470 470 360M660 610L760 560 806 450M600 520L700 430 690 330 742 250M612 690L500 660 430 700M520 470L420 490M700 430L790 400M660 610L690 700 790 740`;
  return photoPage({
    surface: `<defs>${GLASS}</defs>${woodTable("#4a3a2f", 260)}`,
    things: `<g transform="rotate(13 600 450)"><g class="cast"><rect x="390" y="50" width="440" height="830" rx="72" fill="#dfe7ea" fill-opacity=".33"/></g>
      <rect x="390" y="50" width="440" height="830" rx="72" fill="url(#glass)" stroke="#f4f8fa" stroke-opacity=".8" stroke-width="10"/><rect x="412" y="72" width="396" height="786" rx="56" fill="none" stroke="#fff" stroke-opacity=".35" stroke-width="5"/>
      <path d="M410 300V130C410 96 440 70 470 70H600L410 560Z" fill="#fff" opacity=".16"/><rect x="430" y="92" width="172" height="176" rx="46" fill="#241a13" stroke="#f4f8fa" stroke-width="9" stroke-opacity=".9"/>
      <path d="${cracks}" fill="none" stroke="#10100f" stroke-width="9" opacity=".55" transform="translate(4 5)"/><path d="${cracks}" fill="none" stroke="#fff" stroke-width="5"/>
      <path d="M640 800L612 690 560 740 572 880H660Z" fill="#33261d"/><path d="M640 800L612 690 560 740 572 880" fill="none" stroke="#fff" stroke-width="4"/>
      <text x="600" y="640" font-size="22" fill="#fff" opacity=".5" text-anchor="middle">iPhone 15</text></g>${shard(300, 740, 46, 3)}${shard(230, 660, 22, 8)}${shard(360, 820, 26, 5)}
      <g class="cast" transform="rotate(-20 1010 260)"><rect x="920" y="120" width="200" height="270" rx="8" fill="#ece7dc" filter="url(#paper)"/><rect x="950" y="160" width="140" height="150" rx="20" fill="#c9c2b3"/><text x="1020" y="350" font-size="25" font-weight="700" text-anchor="middle" fill="#333">Casing</text></g>`,
    tilt: -2,
    seed: 89,
    lamp: [28, 18],
    tint: "rgba(255,220,170,.06)",
  });
}

export function brokenLamp(): string {
  const roll = dice(17);
  const canes = Array.from({ length: 60 }, (_, i) => {
    const angle = (i / 60) * 2 * Math.PI;
    const torn = i > 1 && i < 11;
    const reach = torn ? 190 + roll() * 120 : 340;
    const bend = angle + (torn ? roll() * 0.5 - 0.25 : 0);
    return `M${Math.cos(angle) * 60} ${Math.sin(angle) * 60}L${Math.cos(angle) * 175} ${Math.sin(angle) * 175}L${Math.cos(bend) * reach} ${Math.sin(bend) * reach}`;
  }).join("");
  const arc = (r: number) => {
    const [from, to] = [r > 185 ? 1.16 : 0.001, r > 185 ? 6.35 : 6.282];
    return `M${Math.cos(from) * r} ${Math.sin(from) * r}A${r} ${r} 0 1 1 ${Math.cos(to) * r} ${Math.sin(to) * r}`;
  };
  const rings = Array.from({ length: 19 }, (_, i) => arc(70 + i * 15)).join("");
  return photoPage({
    surface: `<defs>${GLASS}<radialGradient id="shade"><stop stop-color="#f3d9a4"/><stop offset=".6" stop-color="#b47f3f"/><stop offset="1" stop-color="#6d4518"/></radialGradient>
      <radialGradient id="bulb" cx=".35" cy=".3"><stop stop-color="#fff"/><stop offset=".6" stop-color="#e9e6da"/><stop offset="1" stop-color="#a9a493"/></radialGradient></defs>${tileFloor("#bfb6a8", 460)}`,
    things: `<g transform="translate(520 440)"><g class="cast"><path d="M137 312A342 342 0 1 1 341 24L195 52 170 110 96 170Z" fill="url(#shade)" opacity=".86"/></g>
      <g class="near"><path d="${canes}" fill="none" stroke="#d9ad68" stroke-width="9" stroke-linecap="round"/><path d="${rings}" fill="none" stroke="#8a5a26" stroke-width="7" stroke-dasharray="17 9"/><path d="${rings}" fill="none" stroke="#efcf95" stroke-width="3" stroke-dasharray="17 9" transform="translate(-1.5 -2)"/>
      <path d="${arc(342)}" fill="none" stroke="#7c5022" stroke-width="18"/><path d="${arc(342)}" fill="none" stroke="#dfb778" stroke-width="6" transform="translate(-3 -4)"/></g><circle r="62" fill="#2e2a26"/><circle r="44" fill="#4c463f"/><circle cx="-12" cy="-14" r="14" fill="#918a80"/>
      <path d="M0 0C-160-160-300-120-560-300" fill="none" stroke="#1d1b19" stroke-width="13"/></g>
      <g class="near" fill="none" stroke="#c79a56" stroke-width="9" stroke-linecap="round"><path d="M820 640L930 690M760 740L800 850M900 560L1010 540M880 760C930 760 960 800 1010 800M690 830L660 880"/></g>
      <g class="cast" transform="rotate(38 980 380)"><path d="M944 400L960 372 976 398 996 366 1016 402 1040 380C1050 440 1016 470 1012 500H958C954 470 936 440 944 400Z" fill="url(#bulb)"/><rect x="956" y="496" width="58" height="62" rx="6" fill="#8c8f92"/><path d="M956 512h58M956 528h58M956 544h58" stroke="#4a4d50" stroke-width="5"/></g>${shards(12, [1000, 300, 130, 110], 44, 6)}${shards(10, [960, 640, 170, 150], 24, 29)}`,
    tilt: 3,
    seed: 97,
    lamp: [30, 25],
  });
}

export function leakedSerum(): string {
  return photoPage({
    surface: `<defs>${GLASS}<linearGradient id="amber" x2="0" y2="1"><stop stop-color="#c9792a"/><stop offset=".35" stop-color="#7d3f0e"/><stop offset="1" stop-color="#3d1b04"/></linearGradient>
      <linearGradient id="rubber" x2="0" y2="1"><stop stop-color="#6c6c6e"/><stop offset="1" stop-color="#161617"/></linearGradient></defs>${plainDesk("#c9b8ae")}`,
    things: `<g class="cast"><path d="M120 130L760 90 800 480 150 540Z" fill="#e6ded3" filter="url(#creased)"/></g><g filter="url(#pool)" opacity=".85"><path d="M620 520C500 540 430 620 520 690 600 780 800 720 900 730 1020 720 1060 610 960 560 860 500 760 520 620 520ZM300 690a40 26 0 1 0 2 0M1040 420a26 20 0 1 0 2 0" fill="#a98a5e" fill-opacity=".62"/></g>
      <g transform="rotate(24 560 470)"><g class="cast"><path d="M230 360H600C640 360 650 390 690 396V544C650 550 640 580 600 580H230C206 580 196 566 196 544V396C196 374 206 360 230 360Z" fill="url(#amber)"/></g>
      <path d="M220 384H600" stroke="#fff" stroke-width="16" opacity=".6" filter="url(#blurred)"/><rect x="262" y="362" width="290" height="216" fill="#f6f2ea" filter="url(#paper)"/><rect x="262" y="362" width="290" height="216" fill="url(#round)" opacity=".6"/>
      <text x="407" y="436" font-size="44" font-weight="700" text-anchor="middle" fill="#3b2b20">SERUM</text><text x="407" y="480" font-size="27" text-anchor="middle" fill="#3b2b20">Niacinamide 10%</text><text x="407" y="524" font-size="23" text-anchor="middle" fill="#6b5a4c">30 ml</text>
      <path d="M470 366C460 430 520 470 500 576H552V366Z" fill="#a98a5e" opacity=".38"/><path d="M640 372L664 410 650 450 680 500" fill="none" stroke="#fff" stroke-width="5"/><path d="M664 410L620 440M650 450L690 470" stroke="#fff" stroke-width="3"/></g>
      <g class="cast" transform="rotate(-28 900 330)"><rect x="770" y="296" width="110" height="88" rx="10" fill="#1c1c1e"/><path d="M786 296V384M804 296V384M822 296V384M840 296V384M858 296V384" stroke="#48484b" stroke-width="5"/><rect x="876" y="306" width="120" height="68" rx="32" fill="url(#rubber)"/><path d="M770 326H610L590 340 610 354H770Z" fill="url(#glass)" stroke="#fff" stroke-opacity=".8" stroke-width="3"/></g>`,
    tilt: -2,
    seed: 101,
    lamp: [30, 22],
    tint: "rgba(255,225,215,.08)",
  });
}
