import type { FromThread, ScriptThread } from "./wire";

/**
 * Starts the script thread in a browser. The page must be cross-origin isolated (COOP same-origin, COEP require-corp).
 * @param url where the text made by `bundleThread("browser")` is served.
 */
export function startBrowserThread(url: string | URL): ScriptThread {
  if (!globalThis.crossOriginIsolated) {
    throw new Error(
      "The Sheets host needs a cross-origin isolated page: serve it with Cross-Origin-Opener-Policy: same-origin " +
        "and Cross-Origin-Embedder-Policy: require-corp.",
    );
  }
  const worker = new Worker(url);
  return {
    post: (message) => worker.postMessage(message),
    onMessage: (listener) =>
      worker.addEventListener("message", (event: MessageEvent<FromThread>) => listener(event.data)),
    onFailure: (listener) => worker.addEventListener("error", (event) => listener(event.message)),
    terminate: () => worker.terminate(),
  };
}
