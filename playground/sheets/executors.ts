import { type Execution, Executor, type ExecutorOptions } from "./executor";
import type { RunOutcome } from "./wire";

/** Runs executions at once, as Google does: each on a thread that is free, else on a new one. */
export class Executors {
  private readonly executors: { readonly executor: Executor; open: number }[] = [];

  constructor(private readonly options: ExecutorOptions) {}

  /** As `Executor.run`. */
  async run(execution: Execution): Promise<RunOutcome> {
    const free = this.executors.find(({ open }) => open === 0) ?? this.another();
    free.open += 1;
    try {
      return await free.executor.run(execution);
    } finally {
      free.open -= 1;
    }
  }

  dispose(): void {
    for (const { executor } of this.executors) executor.dispose();
  }

  private another() {
    const started = { executor: new Executor(this.options), open: 0 };
    this.executors.push(started);
    return started;
  }
}
