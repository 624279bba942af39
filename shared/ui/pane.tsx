import { FluentProvider, makeStaticStyles, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useMemo, useState, useSyncExternalStore } from "react";
import type { Backend } from "./backend";
import type { Clock } from "./clock";
import { AddColumnsPage } from "./pages/add-columns-page";
import { ColumnsPage } from "./pages/columns-page";
import { CompleteRowsPage } from "./pages/complete-rows-page";
import { ExplainPage } from "./pages/explain-page";
import { HistoryPage } from "./pages/history-page";
import { HomePage } from "./pages/home-page";
import { ImportPage } from "./pages/import-page";
import { MasterPage } from "./pages/master-page";
import { PastePage } from "./pages/paste-page";
import { SheetPage } from "./pages/sheet-page";
import { StarterListPage } from "./pages/starter-list-page";
import { StepPage } from "./pages/step-page";
import { type Announcement, LiveRegion } from "./parts/live-region";
import type { Edits } from "./state/edits";
import type { Destination, Navigation } from "./state/navigation";
import { PaneProvider, type PaneServices } from "./state/pane-context";
import { useDroppedFiles } from "./state/use-dropped-files";
import { type ThemeName, useTheme } from "./theme";

/** The page around the pane is ours in both hosts. */
const usePageStyles = makeStaticStyles({ body: { margin: 0 } });

const useStyles = makeStyles({
  root: {
    position: "relative",
    minHeight: "100vh",
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    overflowWrap: "anywhere",
  },
});

interface PaneProps {
  readonly backend: Backend;
  readonly navigation: Navigation;
  readonly theme: ThemeName;
  readonly clock: Clock;
  readonly edits: Edits;
}

/** The whole app: theme, services, and the page that is open. */
export function Pane({ backend, navigation, theme, clock, edits }: PaneProps) {
  usePageStyles();
  useDroppedFiles(null);
  const styles = useStyles();
  const place = useSyncExternalStore(navigation.subscribe, navigation.current);
  const [announcement, setAnnouncement] = useState<Announcement>({ text: "", count: 0 });
  const announce = useCallback((text: string) => setAnnouncement(({ count }) => ({ text, count: count + 1 })), []);
  const navigated = place.visit > 0;
  const services = useMemo<PaneServices>(
    () => ({ backend, open: navigation.open, hold: navigation.hold, clock, edits, announce, navigated }),
    [backend, navigation, clock, edits, announce, navigated],
  );
  return (
    <FluentProvider theme={useTheme(theme)} className={styles.root}>
      <PaneProvider value={services}>
        <PageOf key={place.visit} at={place.at} />
        <LiveRegion {...announcement} />
      </PaneProvider>
    </FluentProvider>
  );
}

function PageOf({ at }: { readonly at: Destination }) {
  if (typeof at !== "string") return at.way === "columns" ? <AddColumnsPage task={at} /> : <StepPage task={at} />;
  switch (at) {
    case "home":
      return <HomePage />;
    case "master":
      return <MasterPage />;
    case "starter-list":
      return <StarterListPage />;
    case "import":
      return <ImportPage />;
    case "columns":
      return <ColumnsPage />;
    case "paste":
      return <PastePage />;
    case "sheet":
      return <SheetPage />;
    case "complete-rows":
      return <CompleteRowsPage />;
    case "explain":
      return <ExplainPage />;
    case "history":
      return <HistoryPage />;
  }
}
