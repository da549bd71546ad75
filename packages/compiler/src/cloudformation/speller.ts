import type { DocumentKind, Speller } from "@ecs-dsl/validators";
import { cloudFormationPath } from "./spelling.ts";

/** Properties of a document as a template spells them: `ContainerDefinitions[0].HealthCheck`. */
export function cloudFormationSpeller(kind: DocumentKind): Speller {
  return { name: "CloudFormation", pathOf: (property, beside = kind) => cloudFormationPath(beside, property) };
}
