import { defineRule, type Finding } from "../../rule.ts";
import { shown } from "../../words.ts";
import { isPlaceholder } from "../../placeholder.ts";
import { isDecidedLater, resourcesOf, type TemplateResource } from "../template-resources.ts";

interface Named {
  readonly type: string;
  readonly property: string;
  /** The properties within which names are unique; within account and region where there are none. */
  readonly within?: readonly string[];
}

/** Of load balancers, target groups and clusters, a second one of the same settings is the first. */
const NAMED: readonly Named[] = [
  { type: "AWS::EC2::SecurityGroup", property: "GroupName", within: ["VpcId"] },
  { type: "AWS::ECR::Repository", property: "RepositoryName" },
  { type: "AWS::ECS::CapacityProvider", property: "Name" },
  { type: "AWS::ECS::Service", property: "ServiceName", within: ["Cluster"] },
  { type: "AWS::IAM::Role", property: "RoleName" },
  { type: "AWS::Logs::LogGroup", property: "LogGroupName" },
];

export const nameUnique = defineRule({
  code: "schema/name-unique",
  severity: "error",
  on: "template",
  summary: "Two resources of a template have different names.",
  source: {
    url: "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-name.html",
    checked: "2026-11-30",
  },
  check(template, report) {
    for (const named of NAMED) {
      const taken = new Map<string, string>();
      for (const resource of resourcesOf(template, named.type)) {
        const place = placeOf(resource, named);
        const first = place === undefined ? undefined : taken.get(place);
        if (first !== undefined) report(twice(resource, named, first));
        else if (place !== undefined) taken.set(place, resource.id);
      }
    }
  },
});

/**
 * The name with what it is unique within. Functions that are the same give the same name. Undefined without one, which a function
 * may decide, and of a resource that is made on a condition, in place of which another may be.
 */
function placeOf({ resource, properties }: TemplateResource, { property, within = [] }: Named): string | undefined {
  const name = properties[property];
  if (name === undefined || name === "" || resource["Condition"] !== undefined) return undefined;
  if (typeof name === "string" ? isPlaceholder(name) : typeof name !== "object") return undefined;
  const text = JSON.stringify(name);
  return text.includes("AWS::NoValue")
    ? undefined
    : JSON.stringify([text, ...within.map((beside) => properties[beside] ?? null)]);
}

function twice({ id, at, properties }: TemplateResource, { property }: Named, first: string): Finding {
  const name = properties[property];
  const what = isDecidedLater(name) ? "the name" : `the name ${shown(String(name))}`;
  return {
    at: [...at, property],
    message: `${id} has ${what} that ${first} has, and AWS makes one of a name: the stack fails.`,
    help: `Rename one of them, or omit \`${property}\`: CloudFormation finds a name.`,
  };
}
