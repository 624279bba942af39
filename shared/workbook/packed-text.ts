/**
 * Long texts that repeat themselves, as records of plans do row by row, in far fewer characters of plain ASCII: a sheet
 * of either host holds them, and what is not repeated can still be read. The idea is that of Lempel and Ziv (1977): what
 * stood before is told by how long it is and how far back it began.
 */

/** What a packed text begins with; its length follows. */
const PREFIX = "packed ";

/** A repetition is a mark, two digits of its length and two or four of its distance. As a letter each mark is doubled. */
const NEAR = "^";
const FAR = "~";
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const BASE = DIGITS.length;
const LENGTH_DIGITS = 2;
const NEAR_DIGITS = 2;
const FAR_DIGITS = 4;
/** Shorter repetitions are as long as what tells them. */
const LEAST = 8;
const LONGEST = LEAST + BASE ** LENGTH_DIGITS - 1;

/** Asked for at every letter of a long text: a global costs more. */
const { imul } = Math;

/** Places that begin alike share a number of so many bits; the last of them is remembered. */
const HASH_BITS = 17;

/** `text` is printable ASCII. */
export function packText(text: string): string {
  const last = new Int32Array(1 << HASH_BITS).fill(-1);
  const parts: string[] = [];
  let literal = 0;
  let at = 0;
  while (at + LEAST <= text.length) {
    const hash = hashAt(text, at);
    const before = last[hash] ?? -1;
    last[hash] = at;
    const length = before < 0 || at - before >= BASE ** FAR_DIGITS ? 0 : sameLength(text, before, at);
    if (length < LEAST) {
      at++;
      continue;
    }
    parts.push(asLetters(text.slice(literal, at)), repetition(length, at - before));
    const end = at + length;
    for (at++; at < end && at + LEAST <= text.length; at++) last[hashAt(text, at)] = at;
    at = end;
    literal = end;
  }
  parts.push(asLetters(text.slice(literal)));
  return `${PREFIX}${text.length} ${parts.join("")}`;
}

/** The text that was packed; one that was not is given back as it is, null where it was damaged. */
export function unpackText(packed: string): string | null {
  if (!packed.startsWith(PREFIX)) return packed;
  const begin = packed.indexOf(" ", PREFIX.length) + 1;
  const length = Number(packed.slice(PREFIX.length, begin));
  // A letter stands for no more than the longest repetition does.
  if (!Number.isInteger(length) || length < 0 || length > packed.length * LONGEST) return null;
  const codes = new Uint8Array(length);
  let end = 0;
  for (let at = begin; at < packed.length; ) {
    const mark = packed.charAt(at);
    if ((mark !== NEAR && mark !== FAR) || packed.charAt(at + 1) === mark) {
      if (end >= length) return null;
      codes[end++] = packed.charCodeAt(at);
      at += mark === NEAR || mark === FAR ? 2 : 1;
      continue;
    }
    const digits = mark === NEAR ? NEAR_DIGITS : FAR_DIGITS;
    const count = numberAt(packed, at + 1, LENGTH_DIGITS) + LEAST;
    const distance = numberAt(packed, at + 1 + LENGTH_DIGITS, digits);
    if (!(distance > 0 && distance <= end && end + count <= length)) return null;
    // One by one: a repetition may repeat its own beginning.
    for (let copied = 0; copied < count; copied++, end++) codes[end] = codes[end - distance] ?? 0;
    at += 1 + LENGTH_DIGITS + digits;
  }
  return end === length ? textOf(codes) : null;
}

/** Of so many letters as make the least repetition; one of ASCII has 7 bits. */
function hashAt(text: string, at: number): number {
  let [first, second] = [0, 0];
  for (let index = at; index < at + LEAST / 2; index++) {
    first = (first << 7) | text.charCodeAt(index);
    second = (second << 7) | text.charCodeAt(index + LEAST / 2);
  }
  return (imul(first, 0x9e3779b1) ^ imul(second, 0x85ebca6b)) >>> (32 - HASH_BITS);
}

function sameLength(text: string, before: number, at: number): number {
  const most = Math.min(LONGEST, text.length - at);
  let length = 0;
  while (length < most && text.charCodeAt(before + length) === text.charCodeAt(at + length)) length++;
  return length;
}

function repetition(length: number, distance: number): string {
  const [mark, digits] = distance < BASE ** NEAR_DIGITS ? [NEAR, NEAR_DIGITS] : [FAR, FAR_DIGITS];
  return `${mark}${digitsOf(length - LEAST, LENGTH_DIGITS)}${digitsOf(distance, digits)}`;
}

function asLetters(text: string): string {
  return text.replace(/[\^~]/g, "$&$&");
}

function digitsOf(number: number, count: number): string {
  let digits = "";
  let rest = number;
  for (let index = 0; index < count; index++) {
    digits = DIGITS.charAt(rest % BASE) + digits;
    rest = Math.floor(rest / BASE);
  }
  return digits;
}

/** NaN where these are no digits. */
function numberAt(packed: string, at: number, count: number): number {
  let number = 0;
  for (let index = at; index < at + count; index++) {
    const digit = index < packed.length ? DIGITS.indexOf(packed.charAt(index)) : -1;
    number = digit < 0 ? Number.NaN : number * BASE + digit;
  }
  return number;
}

/** In pieces: a call takes so many arguments at most. */
function textOf(codes: Uint8Array): string {
  const PIECE = 8_192;
  return Array.from({ length: Math.ceil(codes.length / PIECE) }, (_, index) =>
    String.fromCharCode(...codes.subarray(index * PIECE, (index + 1) * PIECE)),
  ).join("");
}
