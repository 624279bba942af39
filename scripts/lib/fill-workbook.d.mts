export function fillWorkbook(
  tools: {
    importing: {
      readTable: (file: string, bytes: Uint8Array) => object;
      starterList: () => object;
      STARTER_LIST_NOTICE: string;
    };
    host: { model: { settled: () => Promise<void> }; request: (asked: unknown) => Promise<unknown> };
    report: {
      step: <T>(label: string, work: () => Promise<T>) => Promise<T>;
      line: (text: string) => void;
    };
  },
  asked: { starter: boolean; files: readonly string[] },
): Promise<{
  programs: object[];
  imports: { file: string; rejected: { row: number; reason: string }[] }[];
}>;
