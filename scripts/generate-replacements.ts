import { loadAwsServiceSpecSync } from "@aws-cdk/aws-service-spec";
import { formatted } from "./formatted.ts";
import type { GeneratedFile } from "./generated-file.ts";
import { type Database, HEAD, type Properties } from "./resource-files.ts";

/** Both change in place since 2025; the specification has them among those that replace. */
const IN_PLACE: Readonly<Record<string, readonly string[]>> = {
  "AWS::ECS::Service": ["DeploymentController", "LaunchType"],
};

/** Properties of properties are looked at this deep: some types hold themselves. */
const DEPTH = 3;

/** Which properties of which types CloudFormation cannot change in place, from AWS's own service specification. */
export function generateReplacements(): GeneratedFile {
  const spec = loadAwsServiceSpecSync();
  const entries = spec
    .all("resource")
    .map(({ cloudFormationType: type, properties }): readonly [type: string, paths: string] => {
      const paths = [...replacing(spec, properties)].filter((path) => IN_PLACE[type]?.includes(path) !== true);
      return [type, paths.toSorted().join(" ")];
    })
    .filter(([, paths]) => paths !== "")
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  return formatted({
    path: "packages/compiler/src/live/diff/facts/replacing.generated.ts",
    text: `${HEAD}

/** By type, the places of the properties whose change makes another resource: \`KeySchema[].AttributeName\`. */
export const REPLACING: Readonly<Record<string, string>> = ${JSON.stringify(Object.fromEntries(entries))};
`,
  });
}

/** Where the specification says that it may replace, it does so for some changes: that counts, too. */
function* replacing(spec: Database, properties: Properties, at = "", depth = 0): Generator<string> {
  for (const [name, { causesReplacement, type }] of Object.entries(properties)) {
    if (causesReplacement === "yes" || causesReplacement === "maybe") yield at + name;
    const [held, brackets] = type.type === "array" ? [type.element, "[]"] : [type, ""];
    if (held.type !== "ref" || depth >= DEPTH || causesReplacement === "yes") continue;
    const { properties: inner } = spec.get("typeDefinition", held.reference);
    yield* replacing(spec, inner, `${at}${name}${brackets}.`, depth + 1);
  }
}
