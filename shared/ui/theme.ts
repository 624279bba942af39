import { type Theme, teamsHighContrastTheme, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useMedia } from "./state/use-media";

/** "system" follows the browser; Excel passes what its Office theme says. */
export type ThemeName = "light" | "dark" | "high-contrast" | "system";

/**
 * The Fluent theme to use. Under forced colours (Windows contrast themes) the browser itself replaces colours;
 * a plain theme is then right, and the components' own forced-colors rules do the rest.
 */
export function useTheme(name: ThemeName): Theme {
  const dark = useMedia("(prefers-color-scheme: dark)");
  switch (name) {
    case "light":
      return webLightTheme;
    case "dark":
      return webDarkTheme;
    case "high-contrast":
      return teamsHighContrastTheme;
    case "system":
      return dark ? webDarkTheme : webLightTheme;
  }
}
