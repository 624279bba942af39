/** The benchmarks in the order in which they run and are shown. `scripts/bench.mjs` bundles and runs them. */

import { acts } from "./acts";
import type { Benchmark } from "./benchmark";
import { engine } from "./engine";
import { master } from "./master";
import { matching } from "./matching";
import { page } from "./page";
import { reading } from "./reading";
import { score } from "./score";
import { sizes } from "./sizes";
import { typing } from "./typing";

export { failuresIn, printed } from "./table";

export const BENCHMARKS: readonly Benchmark[] = [score, reading, matching, engine, master, acts, typing, page, sizes];
