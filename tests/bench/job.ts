/** Work in a process of its own, so that neither its memory nor what it warmed up is another's. */
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";

const JOBS = new Map<string, (input: string) => Promise<string>>();

/** Gives a function that does the work in a new process. Input and output cross as JSON. */
export function job<Input, Output>(
  name: string,
  work: (input: Input) => Promise<Output>,
): (input: Input) => Promise<Output> {
  JOBS.set(name, async (input) => JSON.stringify(await work(JSON.parse(input))));
  return async (input) => JSON.parse(await runElsewhere(name, JSON.stringify(input)));
}

/** What the new process does. Rejects as the work does. */
export function doJob(name: string, input: string): Promise<string> {
  const work = JOBS.get(name);
  if (work === undefined) throw new Error(`There is no job ${name}.`);
  return work(input);
}

export type Reply = { readonly output: string } | { readonly error: string };

function runElsewhere(name: string, input: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL("child.mjs", import.meta.url)), [name, input], {
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    let said = "";
    child.stderr?.on("data", (chunk: Buffer) => {
      said += chunk.toString("utf8");
    });
    child.on("message", (reply: Reply) => {
      if ("output" in reply) resolve(reply.output);
      else reject(new Error(reply.error));
    });
    child.on("error", reject);
    child.on("close", (code) => reject(new Error(`The process of ${name} ended with ${code}. ${said.slice(-2000)}`)));
  });
}
