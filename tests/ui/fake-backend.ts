import type { Backend } from "../../shared/ui/backend";
import type { Answer, Request, RequestKind, RequestOf } from "../../shared/workbook/request";

/** A request the pane has made and the test has not answered yet. */
export interface Asked {
  readonly request: Request;
  answer<K extends RequestKind>(value: Answer<K>): void;
  fail(error: Error): void;
}

/** A backend that answers only when the test says so. */
export interface FakeBackend extends Backend {
  /** Every request so far, in order. */
  readonly asked: readonly Asked[];
  /** The latest request of a kind; throws when there is none. */
  last(kind: RequestKind): Asked;
  count(kind: RequestKind): number;
  /** The user selects another cell (Excel only). */
  select(): void;
  /** So much of the step is written (Excel only). */
  progress(share: number): void;
}

export function fakeBackend(host: "excel" | "sheets" = "excel"): FakeBackend {
  const asked: Asked[] = [];
  const listeners = new Set<() => void>();
  const followers = new Set<(share: number) => void>();
  return {
    host,
    asked,
    request<K extends RequestKind>(request: RequestOf<K>) {
      return new Promise<Answer<K>>((resolve, reject) => {
        asked.push({
          request: request as Request,
          answer: (value) => resolve(value as Answer<K>),
          fail: reject,
        });
      });
    },
    onProgress:
      host === "sheets"
        ? null
        : (listener) => {
            followers.add(listener);
            return () => {
              followers.delete(listener);
            };
          },
    onSelection:
      host === "sheets"
        ? null
        : (listener) => {
            listeners.add(listener);
            return () => {
              listeners.delete(listener);
            };
          },
    last(kind) {
      const found = asked.filter(({ request }) => request.kind === kind).at(-1);
      if (found === undefined) throw new Error(`The pane has not asked for “${kind}”.`);
      return found;
    },
    count: (kind) => asked.filter(({ request }) => request.kind === kind).length,
    select() {
      for (const listener of listeners) listener();
    },
    progress(share) {
      for (const follower of followers) follower(share);
    },
  };
}
