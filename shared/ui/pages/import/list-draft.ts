/** What the user decides about one list on the way through the wizard: plain data, kept while steps come and go. */
import type { ColumnChoice } from "../../../importing";
import type { TargetId } from "../../../importing/columns/file-fields";
import { publishedBy } from "../../../importing/published-by";
import { GENETICS_ONLY, type Scope } from "../../../importing/scope";
import type { UnderstoodList } from "../../../importing/understand";
import type { FieldId } from "../../../program/field";
import type { Provider } from "../../../program/providers";
import { rememberedIn } from "../../../workbook/automatic-import";
import type { ImportChoices } from "../../../workbook/import-choices";
import type { ImportRow } from "../../../workbook/imported";
import { IMPORTED_FIELDS } from "../../../workbook/programs-columns";
import type { ImportContext } from "../../../workbook/request";
import type { OpenList } from "./open-list";

export interface ListDraft {
  /** Place of the table that is meant. */
  readonly table: number;
  /** Who published it, where the user knows better. */
  readonly provider: Provider | null;
  /** By the column's place: what the user chose otherwise than it was understood. */
  readonly columns: ReadonlyMap<number, ColumnChoice>;
  readonly scope: Scope;
  readonly answers: ImportChoices["answers"];
  /** The questions that were put, to come back to them: what is answered is asked no more. */
  readonly asked: readonly ImportRow[];
  readonly take: ImportChoices["take"];
  readonly unanswered: ImportChoices["unanswered"];
}

export function newDraft({ best }: OpenList): ListDraft {
  return {
    table: best,
    provider: null,
    columns: new Map(),
    scope: GENETICS_ONLY,
    answers: [],
    asked: [],
    take: [],
    unanswered: "wait",
  };
}

/** Another table has columns and rows of its own. */
export function withTable(draft: ListDraft, table: number): ListDraft {
  return { ...draft, table, provider: null, columns: new Map(), answers: [], asked: [], take: [] };
}

/** What columns mean is remembered by publisher: they are told anew. */
export function withProvider(draft: ListDraft, provider: Provider): ListDraft {
  return { ...draft, provider, columns: new Map() };
}

export function withColumn(draft: ListDraft, list: UnderstoodList, column: number, choice: ColumnChoice): ListDraft {
  const columns = new Map(draft.columns);
  const asUnderstood = list.columns[column]?.target === choice.target && !choice.kept;
  if (asUnderstood) columns.delete(column);
  else columns.set(column, choice);
  return { ...draft, columns };
}

/** One field, one column: this one gets it, and whichever had it is not used. */
export function withFieldMoved(draft: ListDraft, list: UnderstoodList, column: number, target: TargetId): ListDraft {
  const holder = holderOf(choicesOf(list, draft), target, column);
  const freed = holder === null ? draft : withColumn(draft, list, holder, UNUSED);
  return withColumn(freed, list, column, { target, kept: false });
}

export const UNUSED: ColumnChoice = { target: null, kept: false };

/** The table that is meant, as it is understood by what the user said of its publisher. */
export function understoodOf(opened: OpenList, draft: ListDraft, context: ImportContext): UnderstoodList | null {
  const list = opened.tables[draft.table]?.list ?? null;
  if (list === null || draft.provider === null || draft.provider === list.provider) return list;
  return publishedBy(list, draft.provider, IMPORTED_FIELDS, rememberedIn(context));
}

/** What each column means now. */
export function choicesOf(list: UnderstoodList, { columns }: Pick<ListDraft, "columns">): readonly ColumnChoice[] {
  return list.columns.map(({ target, column }) => columns.get(column) ?? { target, kept: false });
}

/** The other column that has this field; null where none has. */
export function holderOf(choices: readonly ColumnChoice[], target: TargetId, except: number): number | null {
  const found = choices.findIndex((choice, column) => column !== except && choice.target === target);
  return found < 0 ? null : found;
}

/** Lets the list's value replace what stands in a cell, or not after all. */
export function withTaken(draft: ListDraft, key: string, field: FieldId, taken: boolean): ListDraft {
  const others = draft.take.filter((one) => one.key !== key || one.field !== field);
  return { ...draft, take: taken ? [...others, { key, field }] : others };
}

/** What is sent with the list. Only what the user changed about headers is remembered. */
export function importChoices(list: UnderstoodList, draft: ListDraft): ImportChoices {
  const headers = [...draft.columns].flatMap(([column, { target }]) => {
    const header = list.headers[column] ?? "";
    return header === "" ? [] : [{ header, field: target }];
  });
  return { answers: draft.answers, unanswered: draft.unanswered, take: draft.take, headers };
}
