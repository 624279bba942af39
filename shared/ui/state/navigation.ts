import type { Step } from "../../workbook/journal";
import type { TemplateId } from "../../workbook/templates/column-templates";
import type { Page } from "../backend";

/** A step of the history that is to be taken back or finished. */
export interface StepTask {
  readonly way: "undo" | "finish";
  readonly step: Step;
  /** The sheets that it wrote; null where only the history knows. */
  readonly sheets: readonly string[] | null;
  /** The page that offered it, and to which it leads back. */
  readonly from: "home" | "history";
}

/** Takes back a step that was just done, and then leads to where the workbook stands. */
export function undoOf(step: Step): StepTask {
  return { way: "undo", step, sheets: null, from: "home" };
}

/** A group of columns that is to come into a sheet of the user's own. */
export interface ColumnsTask {
  readonly way: "columns";
  readonly template: TemplateId;
}

/** Ribbon and menu open pages; only the pane itself opens what belongs to one step or one group of columns. */
export type Destination = Page | StepTask | ColumnsTask;

/** Where the pane is. */
interface Place {
  readonly at: Destination;
  /** Counts every opening, so that opening a page again starts it afresh. */
  readonly visit: number;
  /** How often the page was to be opened again while it has work under way. */
  readonly kept: number;
}

/** The pane's own small router (Office.js disables the browser's history). Lives outside React: ribbon buttons use it too. */
export interface Navigation {
  current(): Place;
  /** Opens a page; the open page afresh, unless it has work under way. */
  open(to: Destination): void;
  /** Says that the open page has work under way, which opening it again must not throw away. Call the result to end it. */
  hold(): () => void;
  subscribe(listener: () => void): () => void;
}

export function createNavigation(first: Page): Navigation {
  let place: Place = { at: first, visit: 0, kept: 0 };
  /** The works under way on the open page; another page begins with none. */
  let works = new Set<object>();
  const listeners = new Set<() => void>();
  const go = (next: Place) => {
    place = next;
    for (const listener of [...listeners]) listener();
  };
  return {
    current: () => place,
    open(to) {
      if (to === place.at && works.size > 0) {
        go({ ...place, kept: place.kept + 1 });
        return;
      }
      works = new Set();
      go({ at: to, visit: place.visit + 1, kept: 0 });
    },
    hold() {
      const work = {};
      works.add(work);
      return () => {
        works.delete(work);
      };
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
