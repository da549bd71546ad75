import type { Path } from "@ecs-dsl/validators";
import { isRecord } from "../is-record.ts";
import type { SourceDocument } from "../source-document.ts";

/** Those that rules hold against each other. */
const TYPES = /^AWS::(?:ApplicationAutoScaling|AutoScaling|CloudWatch|EC[RS]|ElasticLoadBalancingV2|IAM|Logs)::/;

/** What ECS and ECR have; a template without any is not ours. */
const OURS = /^AWS::EC[RS]::/;

/** The document of all resources that rules hold against each other; undefined for a template without any of ours. */
export function wholeTemplate(
  resources: Readonly<Record<string, unknown>>,
  placeOf: (id: string) => Path,
  file: string,
): SourceDocument | undefined {
  const known = Object.entries(resources).filter(([, resource]) => typeOf(resource, TYPES));
  if (!known.some(([, resource]) => typeOf(resource, OURS))) return undefined;
  return {
    kind: "template",
    name: file,
    value: { Resources: Object.fromEntries(known) },
    misspelt: [],
    spelling: "cloudFormation",
    writtenAt: ([, id = "", ...rest]) => ({ path: [...placeOf(String(id)), ...rest] }),
  };
}

function typeOf(resource: unknown, types: RegExp): boolean {
  return isRecord(resource) && typeof resource["Type"] === "string" && types.test(resource["Type"]);
}
