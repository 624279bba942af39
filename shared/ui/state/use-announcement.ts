import { useEffect } from "react";
import { usePane } from "./pane-context";
import { type AnswerState, shownValue } from "./use-answer";

/**
 * Tells screen readers the text, and takes it back when it no longer holds: when it changes, is "" or its page goes. It
 * is told again only when it changes, or when `occasion` is another one.
 */
export function useAnnouncement(text: string, occasion: unknown = null): void {
  const { announce } = usePane();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another occasion for the same text is a reason to repeat it.
  useEffect(() => {
    if (text === "") return;
    announce(text);
    return () => announce("");
  }, [announce, text, occasion]);
}

/** The same for an answer: what it says in words, or its problem. While it is asked anew, what was said still holds. */
export function useSpokenAnswer<T>(state: AnswerState<T>, inWords: (value: T) => string): void {
  const value = shownValue(state);
  const said = value === null ? "" : inWords(value);
  useAnnouncement(state.status === "failed" ? state.problem.message : said);
}
