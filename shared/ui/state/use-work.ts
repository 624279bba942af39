import { useEffect } from "react";
import { usePane } from "./pane-context";

/** While `underWay`, the page's own ribbon button or menu item leaves the page as it is. */
export function useWork(underWay: boolean): void {
  const { hold } = usePane();
  useEffect(() => (underWay ? hold() : undefined), [underWay, hold]);
}
