/** How the sidebar stops a step: by a mark in the user's cache, for each call is an execution of its own. */

/** Seconds; Google stops a script after six minutes. */
const KEPT = 600;

let opened: GoogleAppsScript.Cache.Cache | null = null;

/** Asking for it is a call of its own. */
function cache(): GoogleAppsScript.Cache.Cache {
  opened ??= CacheService.getUserCache();
  return opened;
}

export function askToStop(step: string): void {
  cache().put(keyOf(step), "asked", KEPT);
}

export function isToStop(step: string): boolean {
  return cache().get(keyOf(step)) !== null;
}

/** The wish is done, or out of date. */
export function forgetStop(step: string): void {
  cache().remove(keyOf(step));
}

function keyOf(step: string): string {
  return `stop ${step}`;
}
