const RATE = 8000;
const made = new Map<number, string>();

/** The address of a soft tone of this frequency as a WAV clip made here, so that the stories need no network. */
export function toneUrl(frequency: number): string {
  const known = made.get(frequency);
  if (known) return known;
  const url = URL.createObjectURL(new Blob([toneWav(frequency, 1.5)], { type: "audio/wav" }));
  made.set(frequency, url);
  return url;
}

/** A soft tone of this frequency and length as the bytes of a WAV file. */
export function toneWav(frequency: number, seconds: number): ArrayBuffer {
  const samples = Math.round(RATE * seconds);
  const buffer = new ArrayBuffer(44 + samples * 2);
  const view = new DataView(buffer);
  const text = (at: number, word: string) => {
    for (let index = 0; index < word.length; index += 1) view.setUint8(at + index, word.charCodeAt(index));
  };
  text(0, "RIFF");
  view.setUint32(4, 36 + samples * 2, true);
  text(8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, RATE, true);
  view.setUint32(28, RATE * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  text(36, "data");
  view.setUint32(40, samples * 2, true);
  for (let index = 0; index < samples; index += 1) {
    const fade = Math.min(1, index / 800, (samples - index) / 800);
    view.setInt16(44 + index * 2, Math.sin((2 * Math.PI * frequency * index) / RATE) * 6000 * fade, true);
  }
  return buffer;
}
