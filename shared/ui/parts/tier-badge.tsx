import { makeStyles, tokens } from "@fluentui/react-components";
import { tierLabel, tierLook } from "../tiers";

const useStyles = makeStyles({
  badge: {
    alignSelf: "flex-start",
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    border: "1px solid transparent",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** A tier with what it means: the words carry it, the colour helps. */
export function TierBadge({ tier }: { readonly tier: string }) {
  const { text, background, solid } = tierLook(tier);
  return (
    <span className={useStyles().badge} style={{ color: text, backgroundColor: background, borderColor: solid }}>
      {tierLabel(tier)}
    </span>
  );
}
