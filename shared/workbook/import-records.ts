/** What an import adds to the hidden sheet of values: every value with its source, whether it is shown or not. */
import { isEmpty } from "./cell";
import { MARK } from "./closed-mark";
import type { Decided } from "./decide-import";
import type { Added } from "./import-writes";
import type { LocatedPrograms } from "./locate-programs";
import { isTyped, YOU } from "./merge-fields";
import { lastInFile, type SourcedValue, type SourcedValues, valueText } from "./sourced-values";

/** Who says it, on which day (a serial number), in which file. */
export type Saying = Pick<SourcedValue, "source" | "date" | "file">;

/** All that is said of a program that comes with this key; that it is closed by whom said so. */
export function recordsOfNew({ key, program, closed }: Added, saying: Saying): readonly SourcedValue[] {
  const said = program.values.map(([field, value]) => ({ key, field, value: String(value), ...saying }));
  if (closed === null) return said;
  const [field, value] = MARK;
  return [...said, { key, field, value: String(value), source: closed.source, date: closed.on || null, file: "" }];
}

/**
 * What is said of a program that the list has and this file has not said last: also where another file of its source
 * has, for once the source says otherwise, this file is older than that. What the user had typed there is kept beside it
 * as theirs: the next list must not take it for imported because it says the same. Theirs is, too, what they took
 * against the order of sources: the source that comes first would take it back.
 */
export function recordsOfKnown(
  located: LocatedPrograms,
  { row, outcomes }: Decided,
  values: SourcedValues,
  saying: Saying,
): readonly SourcedValue[] {
  if (row === null) return [];
  const key = String(located.cell(row, "key") ?? "");
  return outcomes.flatMap(({ field, was, brings, isAgainstOrder }): readonly SourcedValue[] => {
    const said = values.of(key, field);
    const value = String(brings);
    // Codes are those of all lists together: no file says them by itself.
    const isKnown =
      field === "nrmpCodes"
        ? said.some((one) => one.source === saying.source && one.value === value)
        : lastInFile(said, saying) === value;
    const text = valueText(was);
    const isYours =
      !isEmpty(was) && isTyped(said, was) && !said.some((one) => one.source === YOU && one.value === text);
    const yours = (its: string) => ({ key, field, value: its, source: YOU, date: saying.date, file: "" });
    return [
      ...(isYours && !isKnown ? [yours(text)] : []),
      ...(isKnown ? [] : [{ key, field, value, ...saying }]),
      ...(isAgainstOrder ? [yours(value)] : []),
    ];
  });
}
