import { API_SPELLER, type Document, type Path, type Speller } from "@ecs-dsl/validators";
import { entryAt } from "../model/source-at.ts";

/** Properties of a document as its user wrote them in the DSL; as the API has them where they were not written there. */
export function dslSpeller(document: Document): Speller {
  return {
    name: API_SPELLER.name,
    pathOf: (property, beside) => (beside === undefined ? writtenPath(document, property) : property),
  };
}

function writtenPath(document: Document, property: Path): Path {
  const entry = entryAt(document, property);
  if (entry === undefined) return property;
  const rest = property.slice(entry.at.length);
  if (entry.isWhole === true && rest.length > 0) return property;
  const written = [...entry.source.path, ...rest];
  return written.length === 0 ? property : written;
}
