import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { COLUMN_TEMPLATES, type TemplateId } from "../../workbook/templates/column-templates";
import { ChoiceButton } from "../parts/choice-button";
import { CheckIcon, ListIcon, MailIcon, QuoteIcon, StarIcon } from "../parts/icons";
import { PageFrame } from "../parts/page-frame";
import { usePane } from "../state/pane-context";

const useStyles = makeStyles({
  choices: { display: "grid", rowGap: tokens.spacingVerticalM },
});

const ICONS: { readonly [id in TemplateId]: ReactNode } = {
  ratings: <StarIcon />,
  identity: <ListIcon />,
  stance: <QuoteIcon />,
  outreach: <MailIcon />,
  shortlist: <CheckIcon />,
};

/** Which group of columns a sheet of the user's own is to get. */
export function ColumnsPage() {
  const styles = useStyles();
  const { open } = usePane();
  return (
    <PageFrame title="Add columns">
      <Text>
        Click a cell in a sheet of your own, then choose what it is to get. New columns come to the right of yours;
        those that you have are used as they are.
      </Text>
      <div className={styles.choices}>
        {COLUMN_TEMPLATES.map(({ id, label, summary }) => (
          <ChoiceButton
            key={id}
            icon={ICONS[id]}
            title={label}
            detail={summary}
            onClick={() => open({ way: "columns", template: id })}
          />
        ))}
      </div>
    </PageFrame>
  );
}
