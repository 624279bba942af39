import { useCallback, useEffect, useRef, useState } from "react";
import type { Problem } from "../../workbook/request";

/** What a backend answers: the value, or a sentence that says what went wrong. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** Where a question to the workbook stands. `previous` is the last value, to keep on screen while it is refreshed. */
export type AnswerState<T> =
  | { readonly status: "idle" }
  | { readonly status: "loading"; readonly previous: T | null }
  | { readonly status: "done"; readonly value: T }
  | { readonly status: "failed"; readonly problem: Problem };

interface AnswerControl<T> {
  readonly state: AnswerState<T>;
  /** Asks; an answer to an earlier question that comes in later is dropped. Never rejects. */
  ask(question: () => Promise<Outcome<T>>): void;
  /** Back to idle; an answer under way is dropped. */
  reset(): void;
}

/** Asks the workbook one thing at a time: the latest question wins, and nothing arrives after the page is gone. */
export function useAnswer<T>(): AnswerControl<T> {
  const [state, setState] = useState<AnswerState<T>>({ status: "idle" });
  const latest = useRef(0);

  useEffect(
    () => () => {
      latest.current += 1;
    },
    [],
  );

  const ask = useCallback((question: () => Promise<Outcome<T>>) => {
    latest.current += 1;
    const mine = latest.current;
    setState((before) => ({ status: "loading", previous: shownValue(before) }));
    void settle(question).then((outcome) => {
      if (mine !== latest.current) return;
      setState(outcome.ok ? { status: "done", value: outcome.value } : { status: "failed", problem: outcome.problem });
    });
  }, []);

  const reset = useCallback(() => {
    latest.current += 1;
    setState({ status: "idle" });
  }, []);

  return { state, ask, reset };
}

/** The value to show now: the answer, or the one before it while a new one is under way. */
export function shownValue<T>(state: AnswerState<T>): T | null {
  switch (state.status) {
    case "done":
      return state.value;
    case "loading":
      return state.previous;
    case "idle":
    case "failed":
      return null;
  }
}

/** A broken connection becomes a problem like any other, so that every page shows it with a way to try again. */
export async function settle<T>(question: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await question();
  } catch (error) {
    const detail = error instanceof Error && error.message !== "" ? ` (${error.message})` : "";
    return { ok: false, problem: { message: `The workbook did not answer${detail}. Wait a moment and try again.` } };
  }
}
