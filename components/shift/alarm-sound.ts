/** Two short tones, a falling fifth: heard across a packing table, gone in half a second. */
const TONES = [
  { hertz: 880, at: 0 },
  { hertz: 587, at: 0.22 },
] as const;
const TONE_S = 0.2;
const LOUDNESS = 0.25;

let context: AudioContext | null = null;

/**
 * Lets this page make sounds. Browsers allow it only inside a press, so this stands first in its handler.
 * @returns whether sounds will be heard.
 */
export async function unlockSound(): Promise<boolean> {
  try {
    context ??= new AudioContext();
    await context.resume();
    return context.state === "running";
  } catch {
    // No sound device: the title and the banner still tell.
    return false;
  }
}

/** Whether the page may make sounds now; false after a reload until something is pressed. */
export function soundIsUnlocked(): boolean {
  return context?.state === "running";
}

/** Plays the alarm once; silent while sounds are not unlocked. */
export function playAlarm(): void {
  if (context?.state !== "running") return;
  for (const { hertz, at } of TONES) {
    const from = context.currentTime + at;
    const tone = new OscillatorNode(context, { type: "triangle", frequency: hertz });
    const volume = new GainNode(context, { gain: 0 });
    // Swelling and fading, since a tone that starts at once clicks.
    volume.gain.setValueAtTime(0, from);
    volume.gain.linearRampToValueAtTime(LOUDNESS, from + 0.02);
    volume.gain.linearRampToValueAtTime(0, from + TONE_S);
    tone.connect(volume).connect(context.destination);
    tone.start(from);
    tone.stop(from + TONE_S);
  }
}
