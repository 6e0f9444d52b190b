/// Bytes as text that may stand in a script element: 13 or 14 bits in two of 91 characters (basE91 of J. Henke), a tenth
/// less than base64. `<` is not among them, so nothing in it can end the element.

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&()*+,./:;-=>?@[]^_`{|}~'";

export function encode91(bytes: Uint8Array): string {
  const out: string[] = [];
  let bits = 0, held = 0;
  for (const byte of bytes) {
    held |= byte << bits;
    bits += 8;
    if (bits <= 13) continue;
    // Values below 8281 − 8192 = 89 take a fourteenth bit along, for which 91² leaves room.
    const small = held & 8191;
    const take = small > 88 ? 13 : 14;
    const value = take === 13 ? small : held & 16383;
    held >>= take;
    bits -= take;
    out.push(alphabet[value % 91]!, alphabet[Math.floor(value / 91)]!);
  }
  if (bits > 0) {
    out.push(alphabet[held % 91]!);
    if (bits > 7 || held > 90) out.push(alphabet[Math.floor(held / 91)]!);
  }
  return out.join("");
}

/// The bytes of a text that encode91 wrote; line breaks in it are passed over.
export function decode91(text: string): Uint8Array {
  const values = new Uint8Array(128).fill(255);
  for (let i = 0; i < alphabet.length; i++) values[alphabet.charCodeAt(i)] = i;
  const out = new Uint8Array(Math.ceil((text.length * 7) / 8));
  let size = 0, bits = 0, held = 0, first = -1;
  for (let i = 0; i < text.length; i++) {
    const value = values[text.charCodeAt(i)]!;
    if (value === 255) continue;
    if (first < 0) {
      first = value;
      continue;
    }
    const pair = first + value * 91;
    first = -1;
    held |= pair << bits;
    bits += (pair & 8191) > 88 ? 13 : 14;
    for (; bits > 7; bits -= 8, held >>= 8) out[size++] = held & 255;
  }
  if (first >= 0) out[size++] = (held | (first << bits)) & 255;
  return out.slice(0, size);
}
