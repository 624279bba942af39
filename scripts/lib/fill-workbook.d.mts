import type { ImportReport } from "./import-report.mjs";

export function fillWorkbook(
  tools: {
    importing: typeof import("../../shared/workbook/automatic-import");
    host: { model: { settled: () => Promise<void> }; request: (asked: unknown) => Promise<unknown> };
    report: {
      step: <T>(label: string, work: () => Promise<T>) => Promise<T>;
      line: (text: string) => void;
    };
  },
  asked: { starter: boolean; files: readonly string[]; scope: "genetics" | "all" | null },
): Promise<{
  programs: object[];
  imports: ImportReport[];
}>;
