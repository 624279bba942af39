/** Opens an address in the system's browser. A machine without one is no error: the address stands on the terminal. */
import { spawn } from "node:child_process";

/**
 * @param {string} url
 * @param {string} platform
 */
export function openBrowser(url, platform = process.platform) {
  const { program, args } = openCommand(url, platform);
  const child = spawn(program, args, { detached: true, stdio: "ignore" });
  child.on("error", () => {});
  child.unref();
}

/**
 * @param {string} url
 * @param {string} platform
 * @returns {{ program: string, args: string[] }}
 */
function openCommand(url, platform) {
  if (platform === "darwin") return { program: "open", args: [url] };
  if (platform === "win32") return { program: "cmd", args: ["/c", "start", "", url] };
  return { program: "xdg-open", args: [url] };
}
