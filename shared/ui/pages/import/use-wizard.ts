import { useCallback, useRef, useState } from "react";
import { cleanedList } from "../../../importing";
import type { JoinedLists } from "../../../importing/joined-lists";
import type { Encoding } from "../../../importing/read";
import { GENETICS_ONLY, inScope } from "../../../importing/scope";
import { UserProblem } from "../../../program/user-problem";
import { NO_CONTEXT } from "../../../workbook/automatic-import";
import type { Step } from "../../../workbook/journal";
import { IMPORTED_FIELDS } from "../../../workbook/programs-columns";
import type { ImportContext, ImportCounts } from "../../../workbook/request";
import { isPlain } from "./column-looks";
import { doubtfulLines } from "./encoding-doubt";
import { choicesOf, type ListDraft, newDraft, understoodOf } from "./list-draft";
import { joinable, joinedLists, type OpenList } from "./open-list";
import { type Asked, type Opened, type Opening, useOpening } from "./use-opening";
import type { ImportWay } from "./ways";

/** What became of a list. */
export type ListOutcome =
  | { readonly kind: "written"; readonly counts: ImportCounts; readonly step: Step }
  /** It brought nothing that is not there. */
  | { readonly kind: "nothing"; readonly counts: ImportCounts }
  /** The user passed it over. */
  | { readonly kind: "passed" };

export interface QueuedList {
  readonly opened: OpenList;
  readonly draft: ListDraft;
  /** Null while it is still to be done. */
  readonly outcome: ListOutcome | null;
}

export type Stage =
  | { readonly at: "choose" }
  /** Two of the files are whole only together: the user is asked. */
  | { readonly at: "join"; readonly opened: Opened; readonly pair: JoinedLists }
  | { readonly at: "columns" | "matches"; readonly place: number }
  /** The next file is looked at anew. */
  | { readonly at: "next"; readonly place: number }
  | { readonly at: "result" };

export interface Wizard {
  readonly way: ImportWay;
  readonly stage: Stage;
  readonly queue: readonly QueuedList[];
  readonly context: ImportContext;
  readonly opening: Opening;
  choose(way: ImportWay): void;
  open(asked: Asked): void;
  /** Goes on with what is open, be it that other files were not. */
  take(opened: Opened): void;
  join(opened: Opened, pair: JoinedLists | null): void;
  go(stage: Stage): void;
  change(place: number, draft: ListDraft): void;
  reread(place: number, encoding: Encoding): void;
  finish(place: number, outcome: ListOutcome): void;
  /** Another list, from the start. */
  restart(): void;
  /** Whether something is being written: then no step leads back. */
  readonly writing: boolean;
  setWriting(writing: boolean): void;
}

/** The way of one or several lists through the steps. What the user decided about a list is kept until it is written. */
export function useWizard(first: ImportWay): Wizard {
  const [way, choose] = useState(first);
  const [stage, go] = useState<Stage>({ at: "choose" });
  const [queue, setQueue] = useState<readonly QueuedList[]>([]);
  const [context, setContext] = useState(NO_CONTEXT);
  const [writing, setWriting] = useState(false);
  const opening = useOpening();
  const latest = useRef({ queue, context });
  latest.current = { queue, context };

  const put = useCallback(
    (place: number, change: Partial<QueuedList>) =>
      setQueue((now) => now.map((one, index) => (index === place ? { ...one, ...change } : one))),
    [],
  );
  const join = useCallback((opened: Opened, pair: JoinedLists | null) => {
    const lists = pair === null ? opened.lists : joinedLists(opened.lists, pair);
    const queued = lists.map((list): QueuedList => ({ opened: list, draft: newDraft(list), outcome: null }));
    setContext(opened.context);
    setQueue(queued);
    go(arrival(queued, 0, opened.context));
  }, []);
  const take = useCallback(
    (opened: Opened) => {
      const pair = joinable(opened.lists);
      if (pair === null) join(opened, null);
      else go({ at: "join", opened, pair });
    },
    [join],
  );

  const next = (place: number) => {
    const waiting = latest.current.queue[place];
    if (waiting === undefined) {
      go({ at: "result" });
      return;
    }
    go({ at: "next", place });
    opening.open({ kind: "again", opened: waiting.opened }, ({ lists, context }) => {
      const opened = lists[0] ?? waiting.opened;
      const queued = { ...waiting, opened, draft: newDraft(opened) };
      setContext(context);
      put(place, queued);
      go(
        arrival(
          latest.current.queue.map((one, index) => (index === place ? queued : one)),
          place,
          context,
        ),
      );
    });
  };

  return {
    way,
    stage,
    queue,
    context,
    opening,
    writing,
    setWriting,
    choose: (to) => {
      opening.cancel();
      choose(to);
    },
    open: (asked) => opening.open(asked, take),
    take: (opened) => {
      opening.cancel();
      take(opened);
    },
    join,
    go: (to) => {
      opening.cancel();
      go(to);
    },
    change: (place, draft) => put(place, { draft }),
    reread(place, encoding) {
      const { file } = queue[place]?.opened ?? {};
      if (file === null || file === undefined) return;
      opening.open({ kind: "files", files: [file], encoding }, ({ lists: [list] }) => {
        if (list === undefined) return;
        const opened = { ...list, encodingSaid: true };
        put(place, { opened, draft: newDraft(opened) });
      });
    },
    finish(place, outcome) {
      put(place, { outcome });
      next(place + 1);
    },
    restart() {
      setQueue([]);
      choose(first === "starter-list" ? "import" : first);
      go({ at: "choose" });
    },
  };
}

/** Where a list begins: whose columns leave no doubt and whose programs all come in has nothing to look over there. */
function arrival(queue: readonly QueuedList[], place: number, context: ImportContext): Stage {
  const queued = queue[place];
  return queued !== undefined && isWithoutDoubt(queued, context) ? { at: "matches", place } : { at: "columns", place };
}

function isWithoutDoubt({ opened, draft }: QueuedList, context: ImportContext): boolean {
  const list = understoodOf(opened, draft, context);
  if (list === null || opened.tables.length > 1 || opened.notes.length > 0 || list.notes.length > 0) return false;
  const choices = choicesOf(list, draft);
  if (!isPlain(list, choices) || doubtfulLines(opened).length > 0) return false;
  try {
    const { programs } = cleanedList(list, choices, IMPORTED_FIELDS);
    return inScope(programs, context.programs, GENETICS_ONLY).outside === 0;
  } catch (error) {
    if (error instanceof UserProblem) return false;
    throw error;
  }
}
