import type { ColumnChoice } from "../../../importing";
import { Select } from "../../parts/select";
import { FIELD_GROUPS, targetName } from "./column-looks";
import { UNUSED } from "./list-draft";

interface FieldSelectProps {
  readonly label: string;
  readonly describedBy: string;
  readonly choice: ColumnChoice | undefined;
  readonly choose: (choice: ColumnChoice) => void;
}

const KEPT = "kept";

/** What a column can mean: a field, nothing, or a column of its own. */
export function FieldSelect({ label, describedBy, choice, choose }: FieldSelectProps) {
  const fields = FIELD_GROUPS.flatMap((group) => group.fields);
  // What is recognised only to be left out is "not used".
  const value = choice?.kept ? KEPT : (fields.find((field) => field === choice?.target) ?? "");
  return (
    <Select
      label={label}
      describedBy={describedBy}
      value={value}
      onChange={(chosen) => {
        if (chosen === KEPT) choose({ target: null, kept: true });
        else choose({ ...UNUSED, target: fields.find((field) => field === chosen) ?? null });
      }}
    >
      <option value="">Not used</option>
      <option value={KEPT}>Keep as its own column</option>
      {FIELD_GROUPS.map(({ label: group, fields: ids }) => (
        <optgroup key={group} label={group}>
          {ids.map((id) => (
            <option key={id} value={id}>
              {targetName(id)}
            </option>
          ))}
        </optgroup>
      ))}
    </Select>
  );
}
