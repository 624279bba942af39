/** The questions whether a list's programs are in the workbook, one after the other: plain data and what answers do to it. */

import type { MatchAnswer } from "../../../workbook/import-choices";
import type { ImportRow } from "../../../workbook/imported";

export interface Questions {
  readonly rows: readonly ImportRow[];
  /** The place of the question that is asked; as many as there are where all were asked. */
  readonly at: number;
  readonly answers: readonly MatchAnswer[];
  /** What was done, oldest first, and what had been answered there before. */
  readonly past: readonly { readonly at: number; readonly before: MatchAnswer | null }[];
}

export function begin(rows: readonly ImportRow[], answers: readonly MatchAnswer[]): Questions {
  return { rows, at: 0, answers, past: [] };
}

/** `key`: the program that it is; null for none, it is new. */
export function answered(questions: Questions, key: string | null): Questions {
  const line = questions.rows[questions.at]?.line;
  return line === undefined ? questions : moved(questions, { line, key });
}

/** It is asked again another time; an earlier answer to it goes. */
export function putOff(questions: Questions): Questions {
  return moved(questions, null);
}

/** Back to the question before, as it was. */
export function undone(questions: Questions): Questions {
  const last = questions.past[questions.past.length - 1];
  if (last === undefined) return questions;
  const answers = replaced(questions, last.at, last.before);
  return { ...questions, at: last.at, answers, past: questions.past.slice(0, -1) };
}

export function answerTo({ rows, answers }: Questions, at: number): MatchAnswer | null {
  return answers.find(({ line }) => line === rows[at]?.line) ?? null;
}

function moved(questions: Questions, answer: MatchAnswer | null): Questions {
  const { at, past } = questions;
  const before = answerTo(questions, at);
  return { ...questions, at: at + 1, answers: replaced(questions, at, answer), past: [...past, { at, before }] };
}

function replaced({ rows, answers }: Questions, at: number, answer: MatchAnswer | null): readonly MatchAnswer[] {
  const others = answers.filter(({ line }) => line !== rows[at]?.line);
  return answer === null ? others : [...others, answer];
}
