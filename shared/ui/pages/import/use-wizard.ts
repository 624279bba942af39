import { useCallback, useRef, useState } from "react";
import type { JoinedLists } from "../../../importing/joined-lists";
import type { Encoding } from "../../../importing/read";
import { NO_CONTEXT } from "../../../workbook/automatic-import";
import type { Step } from "../../../workbook/journal";
import type { ImportContext, ImportCounts } from "../../../workbook/request";
import { beginList } from "./begin-list";
import { type ListDraft, newDraft } from "./list-draft";
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
  const latest = useRef(queue);
  latest.current = queue;

  const put = useCallback(
    (place: number, change: Partial<QueuedList>) =>
      setQueue((now) => now.map((one, index) => (index === place ? { ...one, ...change } : one))),
    [],
  );
  const join = useCallback((opened: Opened, pair: JoinedLists | null) => {
    const lists = pair === null ? opened.lists : joinedLists(opened.lists, pair);
    const begun = lists.map((list) => beginList(list, opened.context));
    setContext(opened.context);
    setQueue(
      lists.map((list, place) => ({ opened: list, draft: begun[place]?.draft ?? newDraft(list), outcome: null })),
    );
    go(arrival(begun[0]?.isClear ?? false, 0));
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
    const waiting = latest.current[place];
    if (waiting === undefined) {
      go({ at: "result" });
      return;
    }
    go({ at: "next", place });
    opening.open({ kind: "again", opened: waiting.opened }, ({ lists, context }) => {
      const opened = lists[0] ?? waiting.opened;
      const { draft, isClear } = beginList(opened, context);
      setContext(context);
      put(place, { opened, draft });
      go(arrival(isClear, place));
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
      opening.open({ kind: "files", files: [file], encoding }, ({ lists: [list], context }) => {
        if (list === undefined) return;
        const opened = { ...list, encodingSaid: true };
        setContext(context);
        put(place, { opened, draft: beginList(opened, context).draft });
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

/** Where a list begins: one without doubt has nothing to look over. */
function arrival(isClear: boolean, place: number): Stage {
  return { at: isClear ? "matches" : "columns", place };
}
