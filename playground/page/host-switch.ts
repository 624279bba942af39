/** Which host the page emulates: the two radio buttons and `?host=` say the same. */
import type { HostKind } from "./session";

/** The host that the address asks for; Excel when it asks for none. */
export function hostFromAddress(search: string): HostKind {
  return new URLSearchParams(search).get("host") === "sheets" ? "sheets" : "excel";
}

/** Keeps a reload on the host that is shown. */
export function rememberHost(host: HostKind): void {
  const url = new URL(window.location.href);
  url.searchParams.set("host", host);
  window.history.replaceState(null, "", url);
}

export function connectSwitch(group: HTMLElement, host: HostKind, choose: (host: HostKind) => void): void {
  for (const radio of group.querySelectorAll<HTMLInputElement>("input[type=radio]")) {
    radio.checked = radio.value === host;
    radio.addEventListener("change", () => choose(radio.value === "sheets" ? "sheets" : "excel"));
  }
}
