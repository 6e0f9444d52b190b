/// Bytes as text that may stand in a script element: 13 or 14 bits in two of 125 characters (as basE91 of J. Henke does
/// with 91), 87 % of each byte where base64 has 75 %.
///
/// Of ASCII all but three: NUL, which HTML replaces; CR, which it reads as LF; `<`, which could end the element. So a
/// transfer that writes line ends its own way changes nothing: CR LF is read as the LF that stood there.

const alphabet = Array.from({ length: 127 }, (_, i) => i + 1).filter((c) => c !== 0x0d && c !== 0x3c);
const base = alphabet.length;
/// Values below base² − 8192 take a fourteenth bit along, for which base² leaves room.
const room = base * base - 8192;

export function encode125(bytes: Uint8Array): string {
  const out: number[] = [];
  let bits = 0, held = 0;
  for (const byte of bytes) {
    held |= byte << bits;
    bits += 8;
    if (bits <= 13) continue;
    const take = (held & 8191) < room ? 14 : 13;
    const value = held & ((1 << take) - 1);
    held >>= take;
    bits -= take;
    out.push(alphabet[value % base]!, alphabet[Math.floor(value / base)]!);
  }
  // What is left over is less than 14 bits, of which a value of 13 has room; a fourteenth is 0 then.
  if (bits > 0) {
    out.push(alphabet[held % base]!);
    if (bits > 6) out.push(alphabet[Math.floor(held / base)]!);
  }
  let text = "";
  for (let i = 0; i < out.length; i += 4096) text += String.fromCharCode(...out.slice(i, i + 4096));
  return text;
}

/// The bytes of a text that encode125 wrote; other characters in it are passed over.
export function decode125(text: string): Uint8Array {
  const values = new Uint8Array(128).fill(255);
  alphabet.forEach((c, i) => { values[c] = i; });
  const out = new Uint8Array(Math.ceil((text.length * 7) / 8));
  let size = 0, bits = 0, held = 0, first = -1;
  for (let i = 0; i < text.length; i++) {
    const value = values[text.charCodeAt(i)]!;
    if (value === 255) continue;
    if (first < 0) {
      first = value;
      continue;
    }
    const pair = first + value * base;
    first = -1;
    held |= pair << bits;
    bits += (pair & 8191) < room ? 14 : 13;
    for (; bits > 7; bits -= 8, held >>= 8) out[size++] = held & 255;
  }
  if (first >= 0) out[size++] = (held | (first << bits)) & 255;
  return out.slice(0, size);
}
