import { FluentProvider, makeStaticStyles, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useMemo, useState, useSyncExternalStore } from "react";
import type { Backend, Page } from "./backend";
import { CompleteRowsPage } from "./pages/complete-rows-page";
import { ExplainPage } from "./pages/explain-page";
import { HomePage } from "./pages/home-page";
import { ImportPage } from "./pages/import-page";
import { StarterListPage } from "./pages/starter-list-page";
import { type Announcement, LiveRegion } from "./parts/live-region";
import type { Navigation } from "./state/navigation";
import { PaneProvider, type PaneServices } from "./state/pane-context";
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
  readonly today: () => string;
}

/** The whole app: theme, services, and the page that is open. */
export function Pane({ backend, navigation, theme, today }: PaneProps) {
  usePageStyles();
  const styles = useStyles();
  const place = useSyncExternalStore(navigation.subscribe, navigation.current);
  const [announcement, setAnnouncement] = useState<Announcement>({ text: "", count: 0 });
  const announce = useCallback((text: string) => setAnnouncement(({ count }) => ({ text, count: count + 1 })), []);
  const navigated = place.visit > 0;
  const services = useMemo<PaneServices>(
    () => ({ backend, open: navigation.open, hold: navigation.hold, today, announce, navigated }),
    [backend, navigation, today, announce, navigated],
  );
  return (
    <FluentProvider theme={useTheme(theme)} className={styles.root}>
      <PaneProvider value={services}>
        <PageOf key={place.visit} page={place.page} />
        <LiveRegion {...announcement} />
      </PaneProvider>
    </FluentProvider>
  );
}

function PageOf({ page }: { readonly page: Page }) {
  switch (page) {
    case "home":
      return <HomePage />;
    case "starter-list":
      return <StarterListPage />;
    case "import":
      return <ImportPage />;
    case "complete-rows":
      return <CompleteRowsPage />;
    case "explain":
      return <ExplainPage />;
  }
}
