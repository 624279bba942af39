import { useCallback, useEffect, useRef, useState } from "react";
import type { Encoding } from "../../../importing/read";
import { UserProblem } from "../../../program/user-problem";
import { NO_CONTEXT } from "../../../workbook/automatic-import";
import type { ImportContext } from "../../../workbook/request";
import type { Pasted, ReadingProgress, ReadList } from "../../list-reader";
import { type PaneServices, usePane } from "../../state/pane-context";
import { type Outcome, settle } from "../../state/use-answer";
import { type OpenList, openList, openStarterList, sheetList } from "./open-list";

/** What is to be opened. */
export type Asked =
  | { readonly kind: "files"; readonly files: readonly File[]; readonly encoding?: Encoding }
  | { readonly kind: "pasted"; readonly pasted: Pasted }
  | { readonly kind: "sheet"; readonly sheet: string }
  | { readonly kind: "starter-list" }
  /** A list that was read before is understood anew: what is in the workbook has changed. */
  | { readonly kind: "again"; readonly opened: OpenList };

export interface Opened {
  readonly lists: readonly OpenList[];
  readonly context: ImportContext;
}

export type OpeningState =
  | { readonly status: "idle" }
  | { readonly status: "working"; readonly words: string; readonly share: number | null }
  | {
      readonly status: "failed";
      readonly problems: readonly string[];
      /** What could be opened all the same. */
      readonly rest: Opened;
    };

export interface Opening {
  readonly state: OpeningState;
  /** Opens; what is opened at the moment is dropped. `done` is called only where all of it could be opened. */
  open(asked: Asked, done: (opened: Opened) => void): void;
  /** Tries once more what failed. */
  again(): void;
  /** Back to idle; what is under way is dropped. */
  cancel(): void;
}

/** Reads lists and tells what their columns mean, one after the other. Nothing of it writes. */
export function useOpening(): Opening {
  const services = usePane();
  const [state, setState] = useState<OpeningState>({ status: "idle" });
  const under = useRef<AbortController | null>(null);
  const repeat = useRef<() => void>(() => undefined);

  const cancel = useCallback(() => {
    under.current?.abort();
    under.current = null;
    setState({ status: "idle" });
  }, []);
  useEffect(() => () => under.current?.abort(), []);

  const open = useCallback(
    (asked: Asked, done: (opened: Opened) => void) => {
      under.current?.abort();
      const control = new AbortController();
      under.current = control;
      const progress: ReadingProgress = (words, share) => {
        if (!control.signal.aborted) setState({ status: "working", words, share });
      };
      repeat.current = () => open(asked, done);
      progress("Reading…", null);
      void opened(asked, services, progress, control.signal).then(({ problems, ...rest }) => {
        if (control.signal.aborted) return;
        if (problems.length > 0) {
          setState({ status: "failed", problems, rest });
          return;
        }
        setState({ status: "idle" });
        done(rest);
      });
    },
    [services],
  );
  return { state, open, again: () => repeat.current(), cancel };
}

async function opened(
  asked: Asked,
  services: PaneServices,
  progress: ReadingProgress,
  signal: AbortSignal,
): Promise<Opened & { readonly problems: readonly string[] }> {
  const [context, read] = await Promise.all([
    settle(() => services.backend.request({ kind: "import-context" })),
    readLists(asked, services, progress, signal),
  ]);
  const problems = [...(context.ok ? [] : [context.problem.message]), ...read.problems];
  const known = context.ok ? context.value : NO_CONTEXT;
  const lists: OpenList[] = [];
  for (const { list, file } of read.lists) {
    if (signal.aborted || !context.ok) break;
    progress("Looking at the columns…", null);
    // A long list takes a moment: what is being done is drawn first.
    await new Promise((resolve) => setTimeout(resolve));
    const understood = understoodList(list, file, known);
    if (understood.ok) lists.push(understood.value);
    else problems.push(understood.problem.message);
  }
  return { lists: asked.kind === "starter-list" && context.ok ? [openStarterList()] : lists, context: known, problems };
}

interface Read {
  readonly lists: readonly { readonly list: ReadList; readonly file: File | null }[];
  readonly problems: readonly string[];
}

async function readLists(
  asked: Asked,
  { backend, reader }: PaneServices,
  progress: ReadingProgress,
  signal: AbortSignal,
): Promise<Read> {
  switch (asked.kind) {
    case "files":
      return readFiles(asked, reader, progress, signal);
    case "pasted":
      return oneOf(await readerOutcome("What was pasted", () => reader.readPasted(asked.pasted)), (list) => list);
    case "sheet": {
      const { sheet } = asked;
      const answer = await settle(() => backend.request({ kind: "own-sheet", sheet }));
      return oneOf(answer, (grids) => sheetList(sheet, grids));
    }
    case "again": {
      const { read, file } = asked.opened;
      return { lists: read === null ? [] : [{ list: read, file }], problems: [] };
    }
    case "starter-list":
      return { lists: [], problems: [] };
  }
}

/** One at a time, so that one that cannot be read does not keep out the others. */
async function readFiles(
  { files, encoding }: Extract<Asked, { kind: "files" }>,
  reader: PaneServices["reader"],
  progress: ReadingProgress,
  signal: AbortSignal,
): Promise<Read> {
  const lists: { list: ReadList; file: File }[] = [];
  const problems: string[] = [];
  const options = encoding === undefined ? {} : { encoding };
  for (const [place, file] of files.entries()) {
    if (signal.aborted) break;
    const which = files.length > 1 ? `${place + 1} of ${files.length}: ` : "";
    const told: ReadingProgress = (words, share) =>
      progress(`${which}${words}`, files.length > 1 ? (place + (share ?? 0)) / files.length : share);
    told(`Reading ${file.name}…`, null);
    const outcome = await readerOutcome(file.name, () => reader.read([file], options, told, signal));
    if (outcome.ok) lists.push(...outcome.value.map((list) => ({ list, file })));
    else problems.push(outcome.problem.message);
  }
  return { lists, problems };
}

/** What nobody foresaw is said to be so: that the list is too much for the browser, for example. */
async function readerOutcome<T>(subject: string, read: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await read();
  } catch (error) {
    const detail = error instanceof Error && error.message !== "" ? ` (${error.message})` : "";
    return {
      ok: false,
      problem: { message: `${subject} could not be read${detail}. Save the list as CSV and try that.` },
    };
  }
}

function oneOf<T>(outcome: Outcome<T>, listOf: (value: T) => ReadList): Read {
  return outcome.ok
    ? { lists: [{ list: listOf(outcome.value), file: null }], problems: [] }
    : { lists: [], problems: [outcome.problem.message] };
}

function understoodList(list: ReadList, file: File | null, context: ImportContext): Outcome<OpenList> {
  try {
    return { ok: true, value: openList(list, file, context) };
  } catch (error) {
    if (error instanceof UserProblem) return { ok: false, problem: { message: error.message } };
    throw error;
  }
}
