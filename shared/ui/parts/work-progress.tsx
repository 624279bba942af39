import { Text } from "@fluentui/react-components";
import { Loading } from "./loading";
import { Progress } from "./progress";

interface WorkProgressProps {
  /** What is done just now. */
  readonly words: string;
  /** How much of it; null where that is not known. */
  readonly share: number | null;
}

/** Work that takes its time: a bar where it is known how far it is, else a spinner. */
export function WorkProgress({ words, share }: WorkProgressProps) {
  if (share === null) return <Loading label={words} />;
  return (
    <>
      <Text>{words}</Text>
      <Progress done={Math.round(100 * share)} of={100} label={words} />
    </>
  );
}
