import type { ImportRow } from "./import-report.mjs";

export function changeLines(imported: readonly ImportRow[]): string[];
