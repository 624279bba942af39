import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

const WARM_UP_MS = 300;

/** Empties the heap of what nobody holds: a work must not pay for what the one before it left behind. */
const collectGarbage = garbageCollector();

/** What the works gave last: kept, so that the compiler cannot leave them out. */
const kept: { last: unknown } = { last: undefined };

/**
 * Milliseconds a call, for each work and round. The works take turns in every round, so that noise on the machine hits
 * all of them; each begins with a heap that holds no garbage, and is repeated until a turn is long enough for the clock.
 */
export function timeInTurns(
  works: readonly (() => unknown)[],
  { rounds, turnMs }: { readonly rounds: number; readonly turnMs: number },
): readonly (readonly number[])[] {
  const calls = works.map((work) => Math.max(1, Math.round(turnMs / warmUp(work))));
  const runs = works.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    works.forEach((work, index) => {
      kept.last = undefined;
      collectGarbage();
      runs[index]?.push(timeOnce(work, calls[index] ?? 1));
    });
  }
  return runs;
}

/** Calls a work until it is compiled; gives the milliseconds of a call in the second half. */
function warmUp(work: () => unknown): number {
  const start = performance.now();
  let calls = 0;
  while (performance.now() - start < WARM_UP_MS / 2) {
    kept.last = work();
    calls += 1;
  }
  return timeOnce(work, calls);
}

function timeOnce(work: () => unknown, calls: number): number {
  const start = performance.now();
  for (let call = 0; call < calls; call++) kept.last = work();
  return (performance.now() - start) / calls;
}

function garbageCollector(): () => void {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  return typeof collect === "function" ? () => void collect() : () => {};
}
