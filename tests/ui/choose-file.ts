import type { Screen } from "./render";

/** The user picks files in the system's dialog, which a test has none of. */
export async function chooseFile(screen: Screen, ...files: readonly File[]): Promise<void> {
  const input = screen.root.querySelector<HTMLInputElement>('input[type="file"]');
  if (input === null) throw new Error("No file field.");
  Object.defineProperty(input, "files", { value: files, configurable: true });
  Object.defineProperty(input, "value", { value: "", writable: true, configurable: true });
  await screen.doing(() => {
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
}
