/** Libraries that find the text most like another, each given the candidates of the query's state. */
import Fuse from "fuse.js";
import { token_set_ratio } from "fuzzball";
import MiniSearch from "minisearch";
import { fold } from "../../../shared/program/text";

export interface Rival {
  readonly name: string;
  /** Candidates → a search for one text that gives each candidate's score; more is better. */
  readonly over: (candidates: readonly string[]) => (query: string) => readonly number[];
}

export const RIVALS: readonly Rival[] = [
  {
    name: "fuzzball 2.2.6, token_set_ratio",
    over: (candidates) => {
      const texts = candidates.map(fold);
      return (query) => texts.map((text) => token_set_ratio(fold(query), text));
    },
  },
  {
    name: "fuse.js 7.5.0",
    over: (candidates) => {
      const fuse = new Fuse(candidates.map(fold), { includeScore: true, ignoreLocation: true, threshold: 1 });
      return (query) => {
        const scores = candidates.map(() => 0);
        for (const { refIndex, score } of fuse.search(fold(query))) scores[refIndex] = 1 - (score ?? 1);
        return scores;
      };
    },
  },
  {
    name: "minisearch 7.2.0, BM25 and fuzzy",
    over: (candidates) => {
      const search = new MiniSearch<{ id: number; text: string }>({ fields: ["text"] });
      search.addAll(candidates.map((text, id) => ({ id, text: fold(text) })));
      return (query) => {
        const scores = candidates.map(() => 0);
        for (const { id, score } of search.search(fold(query), { fuzzy: 0.2, prefix: true }))
          scores[Number(id)] = score;
        return scores;
      };
    },
  },
];
