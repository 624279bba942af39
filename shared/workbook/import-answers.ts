/** What the user answered about names and headers of lists, as the hidden sheet remembers it. */
import { type Answer, aliasOf, type Remembered } from "../importing/match";
import type { Provider } from "../program/providers";
import { fold } from "../program/text";
import { incomingCandidate } from "./import-candidates";
import type { MatchedProgram } from "./match-import";
import { type Note, notesOf } from "./recall";
import type { WorkbookSnapshot } from "./snapshot";

export function rememberedPrograms(snapshot: WorkbookSnapshot): Remembered {
  return {
    aliases: notesOf(snapshot, "same program").map(({ about, answer }) => ({ alias: about, key: answer })),
    refusals: notesOf(snapshot, "other program").map(({ about }) => refusalIn(about)),
  };
}

const NOT = " is not ";

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

/**
 * What the user answered of a list: which programs its names are and are not, and what its headers mean. `on` as a
 * serial number.
 */
export function answerNotes(
  provider: Provider,
  programs: readonly Pick<MatchedProgram, "program" | "match" | "answered">[],
  headers: readonly { readonly header: string; readonly field: string | null }[],
  on: number,
): readonly Note[] {
  const names = programs.flatMap(({ program, match, answered }): readonly Note[] => {
    if (answered === null) return [];
    const about = aliasOf(incomingCandidate(program));
    if (answered.key !== null) return [{ kind: "same program", about, answer: answered.key, source: "", on }];
    const asked = [...(match.key === null ? [] : [match.key]), ...match.others.map(({ key }) => key)];
    return asked.map((key) => ({ kind: "other program", about: `${about}${NOT}${key}`, answer: "no", source: "", on }));
  });
  return [
    ...names,
    ...headers.map(({ header, field }): Note => {
      return { kind: "header", about: headerIdentity(provider, header), answer: field ?? "", source: provider, on };
    }),
  ];
}
