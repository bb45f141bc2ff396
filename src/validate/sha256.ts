/**
 * SHA-256 (FIPS 180-4) of a text's UTF-8 bytes, as 64 lower-case hexadecimal digits. Written here because the main
 * entry runs without node's crypto, and Web Crypto only answers asynchronously. A test compares it with node's.
 */
export function sha256(text: string): string {
  return toHex(sha256Bytes(new TextEncoder().encode(text)));
}

/** Bytes as lower-case hexadecimal digits. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The 32 bytes of the SHA-256 of some bytes. */
export function sha256Bytes(bytes: Uint8Array): Uint8Array {
  const message = padded(bytes);
  const state = Int32Array.from(initialState);
  const schedule = new Int32Array(64);
  const view = new DataView(message.buffer);
  for (let offset = 0; offset < message.length; offset += 64) {
    for (let index = 0; index < 16; index++) schedule[index] = view.getInt32(offset + index * 4);
    extend(schedule);
    compress(state, schedule);
  }
  const digest = new Uint8Array(32);
  const digestView = new DataView(digest.buffer);
  for (const [index, word] of state.entries()) digestView.setInt32(index * 4, word);
  return digest;
}

/** The message, a one bit, zeros, and its length in bits: a whole number of 64-byte blocks (section 5.1.1). */
function padded(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const result = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  result.set(bytes);
  result[bytes.length] = 0x80;
  const view = new DataView(result.buffer);
  view.setUint32(result.length - 8, Math.floor(bytes.length / 0x2000_0000));
  view.setUint32(result.length - 4, (bytes.length << 3) >>> 0);
  return result;
}

function at(words: Int32Array, index: number): number {
  return words[index] as number; // only words that there are, are asked for
}

function rotate(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

/** The message schedule (section 6.2.2, step 1). */
function extend(schedule: Int32Array): void {
  for (let index = 16; index < 64; index++) {
    const w15 = at(schedule, index - 15);
    const w2 = at(schedule, index - 2);
    const s0 = rotate(w15, 7) ^ rotate(w15, 18) ^ (w15 >>> 3);
    const s1 = rotate(w2, 17) ^ rotate(w2, 19) ^ (w2 >>> 10);
    schedule[index] = (at(schedule, index - 16) + s0 + at(schedule, index - 7) + s1) | 0;
  }
}

/** The compression of one block (section 6.2.2, steps 2 to 4). Words are signed and moved one by one: it runs long. */
function compress(state: Int32Array, schedule: Int32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let index = 0; index < 64; index++) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + at(roundConstants, index) + at(schedule, index)) | 0;
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index] = at(state, index) + word;
}

/** The first 32 bits of the fractional parts of a root of each of the first primes (sections 4.2.2 and 5.3.3). */
function fractions(count: number, root: (prime: number) => number): readonly number[] {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < count; candidate++) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  }
  return primes.map((prime) => Math.floor((root(prime) % 1) * 0x1_0000_0000));
}

const initialState = Int32Array.from(fractions(8, Math.sqrt));
const roundConstants = Int32Array.from(fractions(64, Math.cbrt));
