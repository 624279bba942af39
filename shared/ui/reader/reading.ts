/** Where the reading of lists is done: in a worker, else in the page. */
import { READING, type ReaderAnswer, type ReaderRequest, type Reading } from "./protocol";

/** Reads what is asked; rejects with an AbortError when it is told to stop. */
export type AbortableReading = (asked: ReaderRequest, signal: AbortSignal) => Promise<ReaderAnswer>;

/** How long a list may take. The largest ones that are allowed take a few seconds. */
const PATIENCE = 60_000;

const TOO_LONG: ReaderAnswer = {
  kind: "problem",
  message:
    "Reading this list takes longer than a minute and was stopped. Save its sheet as CSV and choose that file, or leave out what you do not need.",
};

interface Places {
  /** Throws where the browser or the page's rules allow none. */
  readonly startWorker: () => Worker;
  /** Loads the same script into the page. */
  readonly loadIntoPage: () => Promise<void>;
}

/** Each list in a worker of its own, which stopping ends at once. Where there can be none, in the page. */
export function readingApart({ startWorker, loadIntoPage }: Places): AbortableReading {
  return async (asked, signal) => {
    const worker = tried(startWorker);
    if (worker === null) return inPage(loadIntoPage, asked, signal);
    try {
      const answer = await answerOf(worker, asked, signal);
      // A worker that cannot even load its script says so without a word: the page may be able to.
      return answer ?? (await inPage(loadIntoPage, asked, signal));
    } finally {
      worker.terminate();
    }
  };
}

function tried(startWorker: () => Worker): Worker | null {
  try {
    return startWorker();
  } catch {
    return null;
  }
}

/** Null where the worker failed. */
function answerOf(worker: Worker, asked: ReaderRequest, signal: AbortSignal): Promise<ReaderAnswer | null> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(TOO_LONG), PATIENCE);
    const settle = (act: () => void) => {
      clearTimeout(timer);
      act();
    };
    signal.addEventListener("abort", () => settle(() => reject(signal.reason)), { once: true });
    worker.onmessage = ({ data }: MessageEvent<ReaderAnswer>) => settle(() => resolve(data));
    worker.onerror = (event) => {
      event.preventDefault();
      settle(() => resolve(null));
    };
    signal.throwIfAborted();
    worker.postMessage(asked);
  });
}

async function inPage(load: () => Promise<void>, asked: ReaderRequest, signal: AbortSignal): Promise<ReaderAnswer> {
  if (reading() === null) await load();
  signal.throwIfAborted();
  const read = reading();
  if (read === null) throw new Error("The part of IMGScore that reads lists could not be loaded.");
  return read(asked);
}

function reading(): Reading | null {
  const hung: unknown = Reflect.get(globalThis, READING);
  return isReading(hung) ? hung : null;
}

function isReading(hung: unknown): hung is Reading {
  return typeof hung === "function";
}
