import { Dispatcher } from "./dispatcher";
import type { Meter } from "./metrics";
import { createBuffer, SyncResponder } from "./rpc";
import { documentLock } from "./services/document-lock";
import type { HostState } from "./services/host-state";
import type { AuthMode } from "./services/session";
import type { FromThread, RunOutcome, ScriptFile, ScriptThread, ServiceCall, WireValue } from "./wire";

export interface Execution {
  readonly functionName: string;
  readonly args: readonly WireValue[];
  readonly mode: AuthMode;
  /** Google's limit for this kind of execution. */
  readonly timeoutMs: number;
}

export interface ExecutorOptions {
  readonly startThread: () => ScriptThread;
  readonly files: readonly ScriptFile[];
  readonly host: HostState;
  readonly meter: Meter;
  /** Room for one part of a reply. */
  readonly bufferBytes?: number;
}

/** Calls that come in a row are answered without a pause for at most this long. */
const SERVING_MS = 200;

interface Running {
  readonly id: number;
  readonly dispatcher: Dispatcher;
  readonly finish: (outcome: RunOutcome) => void;
}

/** Runs executions one after another on a script thread of its own, which is started at the first one. */
export class Executor {
  private thread: { readonly thread: ScriptThread; readonly responder: SyncResponder } | null = null;
  private running: Running | null = null;
  private queue: Promise<unknown> = Promise.resolve();
  private lastId = 0;
  private disposed = false;

  constructor(private readonly options: ExecutorOptions) {}

  /** Resolves with the outcome, a thrown error included; rejects only after `dispose`. */
  run(execution: Execution): Promise<RunOutcome> {
    const turn = this.queue.then(() => this.execute(execution));
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  /** Starts the thread ahead of the first execution. */
  warm(): void {
    this.connected();
  }

  dispose(): void {
    this.disposed = true;
    this.stopThread("The add-in was closed.");
  }

  private execute({ functionName, args, mode, timeoutMs }: Execution): Promise<RunOutcome> {
    if (this.disposed) return Promise.reject(new Error("The add-in was closed."));
    const { host, meter } = this.options;
    const { thread } = this.connected();
    this.lastId += 1;
    const id = this.lastId;
    meter.executions += 1;
    const session = { host, mode };
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.stopThread("Exceeded maximum execution time"), timeoutMs);
      this.running = {
        id,
        dispatcher: new Dispatcher(session, (member) => meter.count(member)),
        finish: (outcome) => {
          clearTimeout(timer);
          this.running = null;
          documentLock(host.model).release(session);
          resolve(outcome);
        },
      };
      thread.post({ kind: "run", id, request: JSON.stringify({ functionName, args }) });
    });
  }

  private connected(): { readonly thread: ScriptThread; readonly responder: SyncResponder } {
    if (this.thread !== null) return this.thread;
    const buffer = createBuffer(this.options.bufferBytes);
    const started = { thread: this.options.startThread(), responder: new SyncResponder(buffer) };
    this.thread = started;
    started.thread.onMessage((message) => {
      if (this.thread === started) this.receive(message, started.responder);
    });
    started.thread.onFailure((reason) => {
      if (this.thread === started) this.stopThread(reason);
    });
    started.thread.post({ kind: "start", buffer, files: this.options.files });
    return started;
  }

  private receive(message: FromThread, responder: SyncResponder): void {
    switch (message.kind) {
      case "more":
        responder.more();
        return;
      case "done":
        if (this.running?.id === message.id) this.running.finish(JSON.parse(message.outcome));
        return;
      case "wake": {
        const request = responder.take();
        if (request !== null) void this.serve(request, responder);
        return;
      }
      case "call":
        void this.serve(message.request, responder);
        return;
    }
  }

  /** Answers a call and those that follow at once, but lets the page draw now and then. */
  private async serve(first: string, responder: SyncResponder): Promise<void> {
    const { running } = this;
    const { meter } = this.options;
    const end = performance.now() + SERVING_MS;
    for (let request: string | null = first; request !== null && running !== null; ) {
      const call: ServiceCall = JSON.parse(request);
      const reply = await running.dispatcher.answer(call);
      meter.bytes += request.length;
      // After a timeout the thread that asked is gone.
      if (this.running !== running) return;
      meter.bytes += responder.answer(JSON.stringify(reply));
      request = performance.now() < end ? responder.next() : null;
    }
  }

  /** A thread that blocks cannot be asked to stop: it is ended, and the next execution starts another. */
  private stopThread(reason: string): void {
    this.thread?.thread.terminate();
    this.thread = null;
    this.running?.finish({ error: { name: "", message: reason, stack: "" } });
  }
}
