import { UserProblem } from "../program/user-problem";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Base64 to bytes (RFC 4648, section 4). Google's runtime has no atob. Throws a UserProblem on anything else. */
export function fromBase64(base64: string): Uint8Array {
  const clean = base64.replace(/={1,2}$/, "");
  // Four letters are three bytes; a single letter left over holds no whole byte.
  if (clean.length % 4 === 1) throw damaged();
  const bytes = new Uint8Array(Math.floor((clean.length * 3) / 4));
  let bits = 0;
  let have = 0;
  let at = 0;
  for (const letter of clean) {
    const value = ALPHABET.indexOf(letter);
    if (value < 0) throw damaged();
    bits = ((bits << 6) | value) & 0xfff;
    have += 6;
    if (have >= 8) {
      have -= 8;
      bytes[at++] = (bits >> have) & 0xff;
    }
  }
  return bytes;
}

function damaged(): UserProblem {
  return new UserProblem("The file did not arrive whole. Choose it again.");
}
