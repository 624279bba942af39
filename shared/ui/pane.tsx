import { FluentProvider, makeStaticStyles, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useCallback, useMemo, useState, useSyncExternalStore } from "react";
import type { Backend } from "./backend";
import type { Clock } from "./clock";
import type { ListReader } from "./list-reader";
import { AddColumnsPage } from "./pages/add-columns-page";
import { ColumnsPage } from "./pages/columns-page";
import { CompleteRowsPage } from "./pages/complete-rows-page";
import { ExplainPage } from "./pages/explain-page";
import { HistoryPage } from "./pages/history-page";
import { HomePage } from "./pages/home-page";
import { MasterPage } from "./pages/master-page";
import { StepPage } from "./pages/step-page";
import { type Announcement, LiveRegion } from "./parts/live-region";
import { Loading } from "./parts/loading";
import { StillOpen } from "./parts/still-open";
import type { Edits } from "./state/edits";
import type { Destination, Navigation } from "./state/navigation";
import { PaneProvider, type PaneServices } from "./state/pane-context";
import { useDroppedFiles } from "./state/use-dropped-files";
import { type ThemeName, useTheme } from "./theme";

/** Understanding lists takes more code than all other pages together: it comes when it is needed. */
const ImportPage = lazy(async () => {
  const { ImportPage: page } = await import(/* webpackChunkName: "import" */ "./pages/import-page");
  return { default: page };
});

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
  readonly reader: ListReader;
  readonly edits: Edits;
}

/** The whole app: theme, services, and the page that is open. */
export function Pane({ backend, navigation, theme, clock, reader, edits }: PaneProps) {
  usePageStyles();
  useDroppedFiles(null);
  const styles = useStyles();
  const place = useSyncExternalStore(navigation.subscribe, navigation.current);
  const [announcement, setAnnouncement] = useState<Announcement>({ text: "", count: 0 });
  const announce = useCallback((text: string) => setAnnouncement(({ count }) => ({ text, count: count + 1 })), []);
  const navigated = place.visit > 0;
  const services = useMemo<PaneServices>(
    () => ({ backend, open: navigation.open, hold: navigation.hold, clock, reader, edits, announce, navigated }),
    [backend, navigation, clock, reader, edits, announce, navigated],
  );
  return (
    <FluentProvider theme={useTheme(theme)} className={styles.root}>
      <PaneProvider value={services}>
        {place.kept > 0 && <StillOpen key={`${place.visit} ${place.kept}`} />}
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
    case "import":
    case "paste":
    case "sheet":
    case "starter-list":
      return (
        <Suspense fallback={<Loading label="Opening…" />}>
          <ImportPage way={at} />
        </Suspense>
      );
    case "columns":
      return <ColumnsPage />;
    case "complete-rows":
      return <CompleteRowsPage />;
    case "explain":
      return <ExplainPage />;
    case "history":
      return <HistoryPage />;
  }
}
