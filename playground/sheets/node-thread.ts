import { Worker } from "node:worker_threads";
import type { FromThread, ScriptThread } from "./wire";

/** Starts the script thread in Node. @param source the text made by `bundleThread("node")`. */
export function startNodeThread(source: string): ScriptThread {
  const worker = new Worker(source, { eval: true });
  // A forgotten thread must not keep a finished process alive.
  worker.unref();
  return {
    post: (message) => worker.postMessage(message),
    onMessage: (listener) => worker.on("message", (message: FromThread) => listener(message)),
    onFailure: (listener) => worker.on("error", (error) => listener(error.message)),
    terminate: () => void worker.terminate(),
  };
}
