import { useEffect, useState } from "react";

/** False at first, true once this many milliseconds have passed: short waits show no spinner, so nothing flickers. */
export function useAfter(milliseconds: number): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return passed;
}
