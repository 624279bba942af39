import { CATALOGUE } from "./catalogue";

/**
 * Excel's functions.json. Every parameter is a matrix, so that one argument reader sees cells, rows, columns and
 * blocks alike; error values are let through, so that one bad row spoils only itself.
 */
export function excelFunctionsMetadata(): object {
  return {
    allowCustomDataForDataTypeAny: true,
    allowErrorForDataTypeAny: true,
    functions: CATALOGUE.map((spec) => ({
      id: spec.name,
      name: spec.name,
      description: spec.summary,
      parameters: spec.parameters.map((parameter) => ({
        name: parameter.name,
        description: parameter.help,
        type: "any",
        dimensionality: "matrix",
        optional: parameter.optional,
      })),
      result: { type: "any", dimensionality: "matrix" },
    })),
  };
}
