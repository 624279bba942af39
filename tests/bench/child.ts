/** The process of one job: `node child.mjs NAME INPUT`, started by job.ts. */
import "./main";
import { doJob, type Reply } from "./job";

const [name = "", input = "null"] = process.argv.slice(2);

function answer(reply: Reply): void {
  process.send?.(reply, () => process.exit());
}

doJob(name, input).then(
  (output) => answer({ output }),
  // The first line says what; a table has no room for more.
  (error: unknown) =>
    answer({ error: (error instanceof Error ? error.message : String(error)).split("\n", 1)[0] ?? "" }),
);
