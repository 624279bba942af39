/**
 * A text reduced to what decides whether two spellings are the same: letter case, accents, kinds of dashes and
 * white space do not. Invisible characters go.
 */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f\u200b-\u200d\u2060\ufeff\u00ad]/g, "")
    .replace(/[\u2010-\u2015\u2212/-]/g, " ")
    .replace(/[^\p{L}\p{N}%]+/gu, " ")
    .trim()
    .toLowerCase();
}
