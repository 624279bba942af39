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
  imports: {
    file: string;
    joinedWith: string | null;
    source: string;
    format: string;
    sheet: string | null;
    headerRow: number | null;
    mapping: { header: string; field: string | null; confidence: number }[];
    counts: Readonly<Record<string, number>>;
    rejected: { row: number; reason: string }[];
    matches: { row: number; key: string | null; basis: string; probability: number; decision: string }[];
  }[];
}>;
