import { offset, partsIn } from "./dates";
import { notEmulated } from "./errors";

const MONTHS = "January February March April May June July August September October November December".split(" ");
const DAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
const TOKEN = /'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+/g;

/** Java's SimpleDateFormat, English, as far as its letters are listed below. @throws for other letters, by name. */
export function formatDate(date: Date, timeZone: string, pattern: string): string {
  const parts = partsIn(date, timeZone);
  const weekday = new Date(Date.UTC(parts.year, parts.month - 1, parts.day)).getUTCDay();
  const minutes = offset(date.getTime(), timeZone) / 60_000;
  return pattern.replace(TOKEN, (token: string, quoted: string | undefined, letter: string | undefined) => {
    if (quoted !== undefined) return quoted === "" ? "'" : quoted.replaceAll("''", "'");
    const padded = (value: number): string => String(value).padStart(token.length, "0");
    switch (letter) {
      case undefined:
        return token;
      case "y":
        return token.length === 2 ? String(parts.year).slice(-2) : padded(parts.year);
      case "M":
        return token.length < 3 ? padded(parts.month) : named(MONTHS[parts.month - 1], token.length);
      case "E":
        return named(DAYS[weekday], token.length);
      case "d":
        return padded(parts.day);
      case "H":
        return padded(parts.hour);
      case "h":
        return padded(parts.hour % 12 || 12);
      case "m":
        return padded(parts.minute);
      case "s":
        return padded(parts.second);
      case "S":
        return padded(parts.millisecond);
      case "a":
        return parts.hour < 12 ? "AM" : "PM";
      case "Z":
        return zone(minutes, "");
      case "X":
        return minutes === 0 ? "Z" : zone(minutes, token.length === 3 ? ":" : "");
      default:
        throw notEmulated(`Utilities.formatDate with "${token}"`);
    }
  });
}

function named(name = "", length: number): string {
  return length < 4 ? name.slice(0, 3) : name;
}

function zone(minutes: number, colon: string): string {
  const ahead = Math.abs(minutes);
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(ahead / 60))}${colon}${two(ahead % 60)}`;
}
