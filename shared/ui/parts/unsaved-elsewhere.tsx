import { useEdits } from "../state/use-edits";
import { Notice } from "./notice";
import { UnsavedNotice } from "./unsaved-notice";

/** Edits of programs other than the one that is shown, which still wait for the user. `shown` is a key, or null. */
export function UnsavedElsewhere({ shown }: { readonly shown: string | null }) {
  const edits = useEdits();
  return edits
    .unsaved()
    .filter(({ key }) => key !== shown)
    .map(({ key, name }) => {
      const state = edits.state(key);
      return state.kind === "failed" ? (
        <UnsavedNotice key={key} programKey={key}>
          Not saved for {name}: {state.message}
        </UnsavedNotice>
      ) : (
        <Notice key={key} intent="warning" actions={[{ label: "Discard", run: () => edits.discard(key) }]}>
          Not saved for {name}: its cells were changed in the sheet meanwhile. Select its row and show it to decide.
        </Notice>
      );
    });
}
