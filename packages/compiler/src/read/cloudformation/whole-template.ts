import type { SourceDocument } from "../source-document.ts";
import { resourceOf, type Template } from "./template.ts";
import { templateRegion } from "./template-region.ts";

/** Those that rules hold against each other. */
const TYPES =
  /^AWS::(?:ApplicationAutoScaling|AutoScaling|CloudWatch|EC[2RS]|ElasticLoadBalancingV2|IAM|Logs|SecretsManager|ServiceDiscovery)::/;

/** What ECS and ECR have; a template without any is not ours. */
const OURS = /^AWS::EC[RS]::/;

/**
 * The document of all resources that rules hold against each other; undefined for a template without any of ours, and for
 * one resource by itself.
 */
export function wholeTemplate(template: Template, file: string): SourceDocument | undefined {
  const { placeOf, resources } = template;
  const known = Object.keys(resources).filter((id) => TYPES.test(typeOf(template, id)));
  if (placeOf("").length === 0 || !known.some((id) => OURS.test(typeOf(template, id)))) return undefined;
  return {
    kind: "template",
    name: file,
    region: templateRegion(resources),
    value: { Resources: Object.fromEntries(known.map((id) => [id, resources[id]])) },
    misspelt: [],
    spelling: "cloudFormation",
    writtenAt: ([, id = "", ...rest]) => ({ path: [...placeOf(String(id)), ...rest] }),
  };
}

/** Empty for what is no resource, and for one that is certainly not made. */
function typeOf(template: Template, id: string): string {
  const type = resourceOf(template, id)?.["Type"];
  return typeof type === "string" ? type : "";
}
