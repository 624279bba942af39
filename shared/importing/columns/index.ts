/** What a list's columns mean: the table in a grid, whose list it is, and the field that each column names. */
export { FILE_FIELDS, type FileField, type FileFieldId, type Target, type TargetId } from "./file-fields";
export { type FoundTable, findTable } from "./find-table";
export { joinOnInstitution } from "./join-files";
export { headerKey, type MappedColumn, mapColumns } from "./map-columns";
export { isOfficial, LIST_SOURCES, type ListSource, recogniseSource } from "./recognise-source";
