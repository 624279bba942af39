export interface SheetsProject {
  scriptId: string;
  parentId: string | undefined;
}

export const PUSHED_FILES: string[];
export function readProject(file: string): SheetsProject | undefined;
export function rememberedProject(root: string): SheetsProject | undefined;
export function rememberProject(root: string, project: SheetsProject): void;
export function writeProjectFile(root: string, project: SheetsProject): string;
export function expectPushedFiles(
  root: string,
  projectFile: string,
  env?: Record<string, string | undefined>,
): Promise<void>;

export function clasp(
  args: readonly string[],
  options: { cwd: string; terminal?: boolean; env?: Record<string, string | undefined> },
): Promise<{ code: number; output: string; errors: string }>;
export function parseObject(text: string, origin: string): Record<string, unknown>;
