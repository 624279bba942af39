/** What the user answered about names and headers of lists, as the hidden sheet remembers it. */
import type { Answer, Remembered } from "../importing/match";
import type { Provider } from "../program/providers";
import { fold } from "../program/text";
import { notesOf } from "./recall";
import type { WorkbookSnapshot } from "./snapshot";

export function rememberedPrograms(snapshot: WorkbookSnapshot): Remembered {
  return {
    aliases: notesOf(snapshot, "same program").map(({ about, answer }) => ({ alias: about, key: answer })),
    refusals: notesOf(snapshot, "other program").map(({ about }) => refusalIn(about)),
  };
}

/** Between the name and the key that it is not. */
export const NOT = " is not ";

function refusalIn(about: string): Answer {
  const at = about.lastIndexOf(NOT);
  return at < 0 ? { alias: about, key: "" } : { alias: about.slice(0, at), key: about.slice(at + NOT.length) };
}

/** By headerIdentity; null where the user said that the header means nothing. */
export function rememberedHeaders(
  snapshot: WorkbookSnapshot,
): readonly { readonly about: string; readonly field: string | null }[] {
  return notesOf(snapshot, "header").map(({ about, answer }) => ({ about, field: answer === "" ? null : answer }));
}

export function headerIdentity(provider: Provider, header: string): string {
  return `${provider}: ${fold(header)}`;
}
