import { loadAwsServiceSpecSync } from "@aws-cdk/aws-service-spec";
import { formatted } from "./formatted.ts";
import type { GeneratedFile } from "./generated-file.ts";
import { HEAD } from "./resource-files.ts";

/** The types of resources that ECS and ECR have, from AWS's own service specification. */
export function generateOwnTypes(): GeneratedFile {
  const types = loadAwsServiceSpecSync()
    .all("resource")
    .map(({ cloudFormationType: type }) => type)
    .filter((type) => /^AWS::EC[RS]::/.test(type))
    .toSorted();
  return formatted({
    path: "packages/validators/src/facts/own-types.generated.ts",
    text: `${HEAD}

/** The types of resources that CloudFormation has of ECS and ECR. */
export const OWN_TYPES: readonly string[] = ${JSON.stringify(types)};
`,
  });
}
