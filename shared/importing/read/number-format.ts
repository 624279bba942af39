/** Numbers of a workbook as text: what a person reads, without losing a digit. */

/** What a number format makes of a number, as far as it matters here. */
export type NumberKind =
  | { readonly kind: "plain" }
  | { readonly kind: "percent" }
  /** As many digits at least, such as codes that begin with 0. */
  | { readonly kind: "digits"; readonly digits: number }
  | { readonly kind: "date"; readonly time: boolean }
  | { readonly kind: "time" };

const PLAIN: NumberKind = { kind: "plain" };

/** Built-in formats that a file names by number alone: ECMA-376 part 1, 18.8.30, also those of East Asian languages. */
export function builtInKind(id: number): NumberKind {
  if (id === 9 || id === 10) return { kind: "percent" };
  if (id === 22) return { kind: "date", time: true };
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) {
    return { kind: "date", time: false };
  }
  return (id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) ? { kind: "time" } : PLAIN;
}

/** Of a format's code, such as "yyyy\-mm\-dd;@". */
export function kindOfFormat(code: string): NumberKind {
  const [positive = ""] = code.split(";");
  if (/^0+$/.test(positive)) return positive.length > 1 ? { kind: "digits", digits: positive.length } : PLAIN;
  // Quoted texts, escaped characters, fillers, colours, conditions and languages say nothing about the number.
  const marks = positive.replace(/"[^"]*"?|[\\_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]?/gi, "").toLowerCase();
  if (/^general$|^standard$/.test(marks)) return PLAIN;
  const time = /h|s/.test(marks);
  if (/[yd]/.test(marks) || (marks.includes("m") && !time)) return { kind: "date", time };
  if (time) return { kind: "time" };
  return marks.includes("%") ? { kind: "percent" } : PLAIN;
}

/** A number as the file writes it → as a person reads it. `from1904`: of old Excel for Mac. */
export function numberText(raw: string, kind: NumberKind, from1904: boolean): string {
  const value = Number(raw);
  if (raw.trim() === "" || !Number.isFinite(value)) return raw;
  switch (kind.kind) {
    case "plain":
      return plain(value);
    case "digits":
      return Number.isInteger(value) && value >= 0 ? plain(value).padStart(kind.digits, "0") : plain(value);
    case "percent":
      return `${plain(value * 100)}%`;
    case "date":
      return dateText(value, kind.time, from1904) ?? plain(value);
    case "time":
      return value >= 0 && value < LAST_SERIAL ? timeText(value) : plain(value);
  }
}

/** Excel keeps 15 digits ("Excel specifications and limits"): what is behind them comes from binary fractions. */
function plain(value: number): string {
  return Number.isSafeInteger(value) ? String(value) : String(Number(value.toPrecision(15)));
}

const DAY = 86_400_000;
/** 9999-12-31. */
const LAST_SERIAL = 2_958_466;

/** YYYY-MM-DD, with HH:MM where the format shows it; null where no calendar has that day. */
function dateText(serial: number, withTime: boolean, from1904: boolean): string | null {
  if (serial < 0 || serial >= LAST_SERIAL) return null;
  const minutes = Math.round(serial * 1440);
  const day = Math.floor(minutes / 1440);
  // Excel has a 29 February 1900 (serial 60), as Lotus had; days before it are one further.
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30);
  const date = new Date(start + day * DAY).toISOString().slice(0, 10);
  return withTime && minutes % 1440 !== 0 ? `${date} ${timeText(minutes / 1440 - day)}` : date;
}

/** HH:MM; more than a day has more hours. */
function timeText(days: number): string {
  const minutes = Math.round(days * 1440);
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
}
