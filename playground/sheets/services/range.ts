import { a1Notation } from "./a1";
import { checkEditable, checkInside, numericSheetId } from "./grid";
import { fluent, type Member, type Members, open, read, serviceClass } from "./member";
import { RangeObject, SheetObject } from "./objects";
import { rangeAnnotations } from "./range-annotations";
import { rangeFormats } from "./range-formats";
import { rangeRules } from "./range-rules";
import { rangeValues } from "./range-values";

const place: Members<RangeObject> = {
  getRow: open(({ rect }) => rect.row + 1),
  getColumn: open(({ rect }) => rect.column + 1),
  getNumRows: open(({ rect }) => rect.rows),
  getNumColumns: open(({ rect }) => rect.columns),
  getLastRow: open(({ rect }) => rect.row + rect.rows),
  getLastColumn: open(({ rect }) => rect.column + rect.columns),
  getA1Notation: open(({ rect }) => a1Notation(rect)),
  getSheet: read(({ rect }) => new SheetObject(rect.sheet)),
  getGridId: read(({ rect }, _, { host }) => numericSheetId(host, rect.sheet)),
  activate: fluent(({ rect }, _, { host: { model } }) => {
    checkInside(model, rect);
    model.activate(rect.sheet);
    model.select(rect);
  }),
};

/** Whatever changes cells is refused where somebody else protects their sheet. */
function guarded(members: Members<RangeObject>): Members<RangeObject> {
  const guard = (member: Member<RangeObject>): Member<RangeObject> => ({
    ...member,
    call(self, args, session) {
      checkEditable(session.host, self.rect);
      return member.call(self, args, session);
    },
  });
  return Object.fromEntries(
    Object.entries(members).map(([name, member]) => [name, member.access === "write" ? guard(member) : member]),
  );
}

export const range = serviceClass("Range", RangeObject, {
  ...place,
  ...guarded({ ...rangeValues, ...rangeFormats, ...rangeRules, ...rangeAnnotations }),
});
