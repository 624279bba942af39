/** An ACGME program code: ten digits, specialty (3) + state (2) + sequence (5). */
const ACGME_CODE = /^\d{10}$/;

const INVISIBLE = /[\u200b-\u200d\u2060\ufeff\u00a0\s]/g;

/**
 * Restores a code that a spreadsheet damaged: a `.0` tail, scientific notation, invisible characters, one lost
 * leading zero. Returns null when the text is no ACGME program code.
 */
export function parseAcgmeCode(text: string): string | null {
  let code = text.replace(INVISIBLE, "").replace(/^'/, "");
  const scientific = /^\d(?:\.\d+)?e\+?(\d{1,2})$/i.exec(code);
  if (scientific) {
    const value = Number(code);
    // More digits lost than written means the sequence number is gone: that code cannot be restored.
    if (!Number.isSafeInteger(value) || code.replace(/e.*$/i, "").replace(".", "").length < 9) return null;
    code = String(value);
  }
  code = code.replace(/\.0+$/, "");
  if (/^\d{9}$/.test(code)) code = `0${code}`;
  return ACGME_CODE.test(code) ? code : null;
}
