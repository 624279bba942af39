import type { QueuedList } from "./use-wizard";

/** What a step says of its list: "File 2 of 3: mine.csv". */
export function listNote(queue: readonly QueuedList[], place: number): string {
  const name = queue[place]?.opened.name ?? "";
  return queue.length > 1 ? `List ${place + 1} of ${queue.length}: ${name}` : name;
}
