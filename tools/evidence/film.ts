/** Frames per second. */
export const FILM_RATE = 20;
export const FILM_FRAMES = 6 * FILM_RATE;

/** One encoded frame; `at` is in seconds. */
export type FilmPacket = { key: boolean; at: number; base64: string };

/**
 * The page that draws and encodes the parcel being opened. It defines `encode(count, rate)`, which gives the
 * film's `FilmPacket[]` in VP8, and `draw(part)`, which draws the moment at `part` of the film, from 0 to 1.
 * Frame by frame, not by MediaRecorder: that one records in real time and loses frames on a busy machine.
 */
export const FILM_PAGE = `<!doctype html><style>body{margin:0}canvas{display:block}</style><canvas width="640" height="480"></canvas><script>
const canvas = document.querySelector("canvas");
let c = canvas.getContext("2d");
const ease = (t) => t * t * (3 - 2 * t), span = (t, a, b) => ease(Math.min(1, Math.max(0, (t - a) / (b - a))));
let seed = 7; const roll = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
const shape = (points, fill) => { c.beginPath(); points.forEach(([x, y], i) => i ? c.lineTo(x, y) : c.moveTo(x, y)); c.closePath(); c.fillStyle = fill; c.fill(); };
const veil = (x, y, r, stops) => { const g = c.createRadialGradient(x, y, 20, x, y, r); stops.forEach(([at, colour]) => g.addColorStop(at, colour)); return g; };
const lines = Array.from({ length: 130 }, () => [roll() * 640 - 60, roll() * 600 - 60, 60 + roll() * 300, roll()]);
const bars = Array.from({ length: 34 }, () => [1 + roll() * 2.6, 1.5 + roll() * 2]);
// Drawing these at every moment would be too slow for a smooth film.
function once(width, height, zoom, paint) {
  const kept = document.createElement("canvas"), before = c; kept.width = width * zoom; kept.height = height * zoom;
  c = kept.getContext("2d"); c.scale(zoom, zoom); paint(); c = before; return (x, y) => c.drawImage(kept, x, y, width, height);
}
function table() {
  c.fillStyle = "#8d6039"; c.fillRect(-80, -80, 800, 640);
  for (const [x, y, w, a] of lines) { c.fillStyle = "rgba(40,20,6," + a * .22 + ")"; c.fillRect(x, y, w, 2); }
  for (const y of [60, 230, 400]) { c.fillStyle = "rgba(25,10,3,.55)"; c.fillRect(-80, y, 800, 3); }
}
function label(x, y) {
  c.save(); c.translate(x, y); c.rotate(.04); c.fillStyle = "rgba(20,10,0,.3)"; c.fillRect(3, 4, 150, 104); c.fillStyle = "#f8f6ef"; c.fillRect(0, 0, 150, 104);
  c.fillStyle = "#1b4c96"; c.fillRect(0, 0, 150, 20); c.fillStyle = "#fff"; c.font = "bold 14px Liberation Sans, Arial"; c.fillText("JNE", 8, 15); c.fillText("REG", 112, 15);
  c.fillStyle = "#15130f"; let at = 10; for (const [bar, gap] of bars) { if (at > 136) break; c.fillRect(at, 26, bar, 28); at += bar + gap; }
  c.filter = "blur(2px)"; for (const [w, row] of [[84, 66], [110, 78], [70, 90]]) c.fillRect(10, row, w, 6); c.filter = "none"; c.restore();
}
const folded = once(260, 200, 2, () => {
  c.translate(130, 100);
  c.beginPath(); c.roundRect(-128, -96, 256, 192, 14); c.fillStyle = "#a3202a"; c.fill(); c.save(); c.clip();
  for (let x = -140; x < 150; x += 28) for (let y = -110; y < 120; y += 28) for (let k = 0; k < 4; k++) {
    c.save(); c.translate(x, y); c.rotate(Math.PI / 4 + k * Math.PI / 2); c.beginPath(); c.ellipse(0, -10, 4.6, 8.5, 0, 0, 7); c.fillStyle = "#5c0d14"; c.fill(); c.strokeStyle = "#e6bd83"; c.lineWidth = 1.2; c.stroke(); c.restore();
  }
  for (const x of [-92, 70]) { const g = c.createLinearGradient(x - 30, 0, x + 40, 0); g.addColorStop(0, "rgba(0,0,0,0)"); g.addColorStop(.5, "rgba(0,0,0,.3)"); g.addColorStop(1, "rgba(255,255,255,.08)"); c.fillStyle = g; c.fillRect(x - 30, -100, 70, 200); }
  c.restore(); c.fillStyle = "rgba(60,6,10,.6)"; c.fillRect(-13, -70, 26, 166);
  shape([[-58, -98], [0, -50], [-34, -18], [-74, -82]], "#8a1822"); shape([[58, -98], [0, -50], [34, -18], [74, -82]], "#8a1822"); shape([[-52, -98], [52, -98], [0, -54]], "#4a0a10");
  c.fillStyle = "#efe4cc"; c.fillRect(-14, -94, 28, 16); c.fillStyle = "#333"; c.font = "bold 12px Liberation Sans, Arial"; c.fillText("L", -4, -82);
  for (const y of [-24, 14, 52, 86]) { c.beginPath(); c.arc(0, y, 5, 0, 7); c.fillStyle = "#e9dcc3"; c.fill(); }
});
const wood = once(800, 640, 1.3, () => { c.translate(80, 80); table(); }), slip = once(170, 124, 2, () => label(8, 4));
function shirt(lift) {
  c.save(); c.translate(320, 250 - lift * 34); c.scale(1 + lift * .32, 1 + lift * .32); c.rotate(-.05 * lift);
  c.shadowColor = "rgba(20,5,0,.6)"; c.shadowBlur = 8 + lift * 24; c.shadowOffsetY = 4 + lift * 18;
  folded(-130, -100); c.restore();
}
function board(points, dark) { const [a, , b] = points, g = c.createLinearGradient(a[0], a[1], b[0], b[1]); g.addColorStop(0, dark ? "#a87a44" : "#c99a5f"); g.addColorStop(1, dark ? "#80592d" : "#b3834a"); shape(points, g); }
function knife(part) {
  const x = 120 + part * 420; c.save(); c.translate(x, 246); c.rotate(-.5); c.shadowColor = "rgba(0,0,0,.5)"; c.shadowBlur = 10; c.shadowOffsetY = 8;
  shape([[0, 0], [14, -10], [70, -10], [70, 8], [8, 8]], "#cfd5da"); c.fillStyle = "#e0a51b"; c.beginPath(); c.roundRect(60, -16, 150, 32, 10); c.fill(); c.shadowColor = "transparent"; c.fillStyle = "#2a2a2c"; c.fillRect(92, -8, 60, 8);
  c.fillStyle = "#c58d68"; for (let i = 0; i < 4; i++) { c.beginPath(); c.roundRect(110 + i * 27, -26 + i * 2, 24, 60, 12); c.fill(); } c.beginPath(); c.ellipse(230, 22, 70, 44, .2, 0, 7); c.fill(); c.restore();
}
function draw(t) {
  const cut = span(t, .2, .46), open = span(t, .5, .72), lift = span(t, .76, .94), sway = t * 38;
  c.save(); c.translate(320, 240); c.rotate(-.03 + Math.sin(sway * .31) * .006); c.scale(1.08 + t * .05, 1.08 + t * .05); c.translate(-320 + Math.sin(sway * .43) * 3, -240 + Math.cos(sway * .37) * 3);
  wood(-80, -80); c.save(); c.shadowColor = "rgba(15,6,0,.65)"; c.shadowBlur = 28; c.shadowOffsetX = 10; c.shadowOffsetY = 16; c.fillStyle = "#5d3f1f"; c.fillRect(140, 100, 360, 292); c.restore();
  if (open > 0) { c.fillStyle = veil(320, 250, 240, [[0, "#8d6537"], [1, "#4a3016"]]); c.fillRect(146, 106, 348, 280); if (lift === 0) shirt(0); c.fillStyle = "rgba(0,0,0," + .5 * (1 - open) + ")"; c.fillRect(146, 106, 348, 280); }
  const up = Math.cos(open * Math.PI * .86), rise = Math.sin(open * Math.PI * .86) * 26, top = 106 + 140 * up, low = 386 - 140 * up;
  board([[140, 100], [500, 100], [500 + rise, top - (up < 0 ? rise : 0)], [140 - rise, top - (up < 0 ? rise : 0)]], up < 0);
  board([[140, 392], [500, 392], [500 + rise, low + (up < 0 ? rise : 0)], [140 - rise, low + (up < 0 ? rise : 0)]], up < 0);
  if (open === 0) {
    c.fillStyle = "rgba(236,214,164,.72)"; c.fillRect(140, 224, 360, 44); c.fillStyle = "rgba(255,255,255,.35)"; c.fillRect(140, 226, 360, 4);
    c.fillStyle = "rgba(60,36,10,.35)"; c.fillRect(140, 245, 360, 2); c.fillStyle = "#1e1005"; c.fillRect(140, 244, 360 * cut, 4); slip(162, 108);
  } else if (up > .25) { c.save(); c.beginPath(); c.rect(140, 100, 360, Math.max(0, top - 100)); c.clip(); c.translate(0, 100 * (1 - up)); c.scale(1, up); slip(162, 108); c.restore(); }
  if (lift > 0) shirt(lift); if (cut > 0 && cut < 1) knife(cut); c.restore();
  c.fillStyle = veil(230, 150, 330, [[0, "rgba(255,244,222,.26)"], [1, "rgba(255,240,214,0)"]]); c.fillRect(0, 0, 640, 480);
  c.fillStyle = veil(310, 220, 470, [[0, "rgba(0,0,0,0)"], [.5, "rgba(0,0,0,0)"], [1, "rgba(6,3,1,.7)"]]); c.fillRect(0, 0, 640, 480);
}
async function encode(count, rate) {
  const packets = []; let failed = null;
  const coder = new VideoEncoder({ error: (error) => (failed = error), output: (chunk) => {
    const bytes = new Uint8Array(chunk.byteLength); chunk.copyTo(bytes);
    packets.push({ key: chunk.type === "key", at: chunk.timestamp / 1e6, base64: btoa(String.fromCharCode(...bytes)) });
  } });
  coder.configure({ codec: "vp8", width: 640, height: 480, bitrate: 560000, framerate: rate, latencyMode: "quality" });
  for (let i = 0; i < count; i++) {
    draw(i / (count - 1)); const frame = new VideoFrame(canvas, { timestamp: Math.round(i / rate * 1e6), duration: Math.round(1e6 / rate) });
    coder.encode(frame, { keyFrame: i % 40 === 0 }); frame.close();
    while (coder.encodeQueueSize > 4) await new Promise((done) => setTimeout(done, 5));
  }
  await coder.flush(); if (failed) throw failed; return packets;
}
</script>`;
