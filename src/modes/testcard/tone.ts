/** Where a tone is heard. */
export const sides = ['left', 'right', 'both'] as const;
export type Side = (typeof sides)[number];

const hertz = 440;
const toneSeconds = 1.2;

/** Plays a tone of 440 Hz on one side; resolves when it is over, rejects where the browser plays none. */
export async function playTone(side: Side): Promise<void> {
  const context = new AudioContext();
  try {
    await Promise.race([context.resume(), new Promise((_, fail) => setTimeout(() => fail(new Error('no sound device answers')), 3000))]);
    const tone = new OscillatorNode(context, { frequency: hertz });
    const volume = new GainNode(context, { gain: 0 });
    const now = context.currentTime;
    // A tone that begins or ends at once clicks.
    volume.gain.setTargetAtTime(0.25, now, 0.02);
    volume.gain.setTargetAtTime(0, now + toneSeconds - 0.15, 0.04);
    tone.connect(volume).connect(new StereoPannerNode(context, { pan: { left: -1, right: 1, both: 0 }[side] })).connect(context.destination);
    const over = new Promise((done) => (tone.onended = done));
    tone.start(now);
    tone.stop(now + toneSeconds);
    await over;
  } finally {
    await context.close();
  }
}
