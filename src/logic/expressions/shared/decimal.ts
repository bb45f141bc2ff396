/**
 * Arithmetic on numbers as people write them. Binary fractions make 0.1 + 0.2 greater than 0.3, which would put an income
 * on the wrong side of a limit; so numbers are made whole, calculated exactly, and made decimal again.
 * Where the whole numbers would be too large to be exact, ordinary arithmetic serves.
 */

/** The sum of one or more numbers. */
export function sumOf(numbers: readonly number[]): number {
  const places = numbers.reduce((most, number) => Math.max(most, placesOf(number)), 0);
  const whole = numbers.map((number) => movePoint(number, places));
  const size = whole.reduce((total, number) => total + Math.abs(number), 0);
  if (!Number.isSafeInteger(size)) return numbers.reduce((total, number) => total + number);
  return movePoint(
    whole.reduce((total, number) => total + number),
    -places,
  );
}

/** The product of two numbers. */
export function productOf(left: number, right: number): number {
  const product = movePoint(left, placesOf(left)) * movePoint(right, placesOf(right));
  if (!Number.isSafeInteger(product)) return left * right;
  return movePoint(product, -(placesOf(left) + placesOf(right)));
}

/** The first number divided by the second, which is not zero. */
export function quotientOf(left: number, right: number): number {
  const places = Math.max(placesOf(left), placesOf(right));
  const [dividend, divisor] = [movePoint(left, places), movePoint(right, places)];
  return Number.isSafeInteger(dividend) && Number.isSafeInteger(divisor) ? dividend / divisor : left / right;
}

/** The number with this many decimals, a half rounded away from zero: 2.345 to 2.35 and -2.345 to -2.35. */
export function roundHalfAway(number: number, places: number): number {
  if (Math.abs(number) >= 2 ** 53) return number;
  const whole = Math.round(movePoint(Math.abs(number), places));
  return Math.sign(number) * movePoint(whole, -places);
}

/** The number itself, `undefined` when it is beyond the largest or no number; minus zero becomes zero. */
export function finite(number: number): number | undefined {
  return Number.isFinite(number) ? number + 0 : undefined;
}

/** Digits after the decimal point in the shortest text of the number. */
function placesOf(number: number): number {
  const [mantissa, exponent] = partsOf(number);
  const point = mantissa.indexOf(".");
  return Math.max(0, (point < 0 ? 0 : mantissa.length - point - 1) - exponent);
}

/** The number with its decimal point moved to the right, or to the left when `places` is negative. */
function movePoint(number: number, places: number): number {
  const [mantissa, exponent] = partsOf(number);
  return Number(`${mantissa}e${exponent + places}`);
}

function partsOf(number: number): readonly [mantissa: string, exponent: number] {
  const text = String(number);
  const end = text.indexOf("e");
  return end < 0 ? [text, 0] : [text.slice(0, end), Number(text.slice(end + 1))];
}
