/** A still life, drawn as SVG in a frame of 1200 × 900 whose middle is (600, 450). */
export type Scene = {
  /** What the things lie on; drawn larger than the frame, so that tilting shows no edge. */
  surface: string;
  things: string;
  /** Degrees by which the hand that held the phone was off. */
  tilt: number;
  seed: number;
  /** Where the lamp is, in per cent of the frame. */
  lamp?: readonly [x: number, y: number];
  tint?: string;
};

/** Light on a bumpy surface: what makes a flat shape look like cloth, paper or board. */
function material(
  id: string,
  frequency: string,
  bump: number,
  elevation: number,
  octaves: number,
  seed: number,
) {
  // A surface that faces the camera gets the sine of the elevation; the gain brings that back to white.
  const gain = (1 / Math.sin((elevation * Math.PI) / 180)).toFixed(3);
  return `<filter id="${id}" x="-10%" y="-10%" width="120%" height="120%" color-interpolation-filters="sRGB">
    <feTurbulence type="fractalNoise" baseFrequency="${frequency}" numOctaves="${octaves}" seed="${seed}" result="n"/>
    <feColorMatrix in="n" type="matrix" values="0 0 0 0 0  0 0 0 0 0  0 0 0 0 0  1 0 0 0 0" result="h"/>
    <feDiffuseLighting in="h" surfaceScale="${bump}" diffuseConstant="${gain}" lighting-color="#fff" result="lit">
      <feDistantLight azimuth="235" elevation="${elevation}"/></feDiffuseLighting>
    <feDisplacementMap in="SourceGraphic" in2="n" scale="${bump / 3}" xChannelSelector="R" yChannelSelector="G" result="s"/>
    <feBlend in="s" in2="lit" mode="multiply" result="b"/>
    <feComposite in="b" in2="s" operator="in"/></filter>`;
}

function gloss(id: string, frequency: number, rough: number, seed: number) {
  return `<filter id="${id}" x="-10%" y="-10%" width="120%" height="120%" color-interpolation-filters="sRGB">
    <feTurbulence type="fractalNoise" baseFrequency="${frequency}" numOctaves="4" seed="${seed}" result="n"/>
    <feDisplacementMap in="SourceGraphic" in2="n" scale="70" xChannelSelector="R" yChannelSelector="G" result="s"/>
    <feGaussianBlur in="s" stdDeviation="9" result="soft"/>
    <feColorMatrix in="n" type="matrix" values="0 0 0 0 0  0 0 0 0 0  0 0 0 0 0  .5 .4 0 0 0" result="nh"/>
    <feComposite in="soft" in2="nh" operator="arithmetic" k1="${rough}" k2=".25" result="h"/>
    <feSpecularLighting in="h" surfaceScale="22" specularConstant=".9" specularExponent="26" lighting-color="#fff6e8" result="sp">
      <feDistantLight azimuth="235" elevation="52"/></feSpecularLighting>
    <feComposite in="sp" in2="s" operator="in" result="shine"/>
    <feMerge><feMergeNode in="s"/><feMergeNode in="shine"/></feMerge></filter>`;
}

function grain(id: string, frequency: string, colour: string, strength: number, seed: number) {
  return `<filter id="${id}" x="0" y="0" width="100%" height="100%" color-interpolation-filters="sRGB">
    <feTurbulence type="fractalNoise" baseFrequency="${frequency}" numOctaves="5" seed="${seed}"/>
    <feColorMatrix type="matrix" values="${colour} ${strength} 0 0 0 ${-strength * 0.42}"/></filter>`;
}

const DARK = "0 0 0 0 .13  0 0 0 0 .06  0 0 0 0 .02 ";

/** The page that shows a scene as a phone would have photographed it: lamp, vignette, tilt and noise. */
export function photoPage({
  surface,
  things,
  tilt,
  seed,
  lamp = [38, 30],
  tint = "rgba(255,214,160,.10)",
}: Scene) {
  const [x, y] = lamp;
  return `<!doctype html><meta charset="utf-8"><style>
    html,body{margin:0;background:#222;overflow:hidden} svg{display:block;filter:blur(.45px) contrast(1.04)}
    .over{position:fixed;inset:0}
    .lamp{background:radial-gradient(circle at ${x}% ${y}%,rgba(255,246,226,.30),rgba(255,240,220,0) 46%)}
    .tint{background:${tint}}
    .vignette{background:radial-gradient(ellipse at ${(x + 50) / 2}% ${(y + 50) / 2}%,rgba(0,0,0,0) 46%,rgba(8,5,3,.58) 112%)}
    .noise{mix-blend-mode:overlay;opacity:.17}
    .cast{filter:drop-shadow(10px 16px 14px rgba(20,10,4,.5))} .near{filter:drop-shadow(4px 6px 5px rgba(20,10,4,.5))}
    .unread{filter:blur(6px)} text{font-family:'Liberation Sans',Arial,Helvetica,sans-serif}
    .mono{font-family:'Liberation Mono',monospace}
  </style>
  <svg width="1200" height="900" viewBox="0 0 1200 900" xmlns="http://www.w3.org/2000/svg"><defs>
    ${material("cloth", "0.0058", 58, 56, 3, seed)}
    ${material("creased", "0.011", 19, 60, 2, seed + 1)}
    ${material("paper", "0.004", 22, 62, 2, seed + 2)}
    ${material("board", "0.012 0.05", 2.4, 66, 3, seed + 3)}
    ${material("film", "0.006 0.009", 34, 58, 3, seed + 4)}
    ${gloss("wet", 0.02, 0.9, seed + 5)}
    ${gloss("pool", 0.006, 0.3, seed + 5)}
    ${grain("wood", "0.0022 0.075", DARK, 2.6, seed + 6)}
    ${grain("stone", "0.012", DARK, 0.9, seed + 7)}
    ${grain("weave", "0.5", DARK, 1.5, seed + 8)}
    <filter id="soft"><feGaussianBlur stdDeviation="14"/></filter>
    <filter id="blurred"><feGaussianBlur stdDeviation="4"/></filter>
  </defs><g transform="rotate(${tilt} 600 450)">${surface}${things}</g></svg>
  <div class="over lamp"></div><div class="over tint"></div><div class="over vignette"></div>
  <svg class="over noise" width="1200" height="900"><filter id="noise"><feTurbulence type="fractalNoise" baseFrequency=".62"
    numOctaves="2" seed="${seed}"/><feColorMatrix type="saturate" values=".25"/></filter>
    <rect width="1200" height="900" filter="url(#noise)"/></svg>`;
}

const ALL = 'x="-200" y="-200" width="1600" height="1300"';

export function woodTable(colour: string, plank = 230): string {
  const seams = Array.from({ length: 7 }, (_, i) => -180 + i * plank)
    .map(
      (y) => `<path d="M-200 ${y}H1400" stroke="#1a0d05" stroke-width="4" opacity=".55"/>
      <path d="M-200 ${y + 4}H1400" stroke="#fff" stroke-width="2" opacity=".12"/>`,
    )
    .join("");
  return `<rect ${ALL} fill="${colour}"/><rect ${ALL} filter="url(#wood)" opacity=".62"/>${seams}`;
}

export function tileFloor(colour: string, size = 420): string {
  const lines = Array.from({ length: 6 }, (_, i) => -120 + i * size)
    .map(
      (at) =>
        `<path d="M-200 ${at}H1400M${at + 90} -200V1100" stroke="#4d473f" stroke-width="6" opacity=".5"/>`,
    )
    .join("");
  return `<rect ${ALL} fill="${colour}"/><rect ${ALL} filter="url(#stone)" opacity=".35"/>${lines}`;
}

export function plainDesk(colour: string): string {
  return `<rect ${ALL} fill="${colour}"/><rect ${ALL} filter="url(#stone)" opacity=".45"/>
    <rect ${ALL} filter="url(#weave)" opacity=".22"/>`;
}

/** Numbers in [0, 1) that are the same at every drawing. */
export function dice(seed: number): () => number {
  let state = seed * 2_654_435_761;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
