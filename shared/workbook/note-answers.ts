import { aliasOf } from "../importing/match";
import type { Provider } from "../program/providers";
import { headerIdentity, NOT } from "./import-answers";
import { incomingCandidate } from "./import-candidates";
import type { MatchedProgram } from "./match-import";
import type { Note } from "./recall";

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
