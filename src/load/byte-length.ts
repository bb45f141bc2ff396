/** Bytes of a text in UTF-8. Half of a character pair that stands alone counts as three, as U+FFFD does. */
export function byteLength(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x80) continue;
    bytes += code < 0x800 ? 1 : 2;
    // A pair takes four bytes: three are counted here, one for the length of its second half.
    if (isHighHalf(code) && isLowHalf(text.charCodeAt(index + 1))) index++;
  }
  return bytes;
}

function isHighHalf(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isLowHalf(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
