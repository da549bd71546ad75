import { isRecord } from "../is-record.ts";

/** A file that another program reads, and what to do with it. */
interface OtherProgram {
  readonly isOne: (file: string, value: unknown) => boolean;
  readonly says: string;
}

const PROGRAMS: readonly OtherProgram[] = [
  {
    isOne: (file) => /\.(?:jsonnet|libsonnet)$/.test(file),
    says: "it is Jsonnet; check what it makes: `jsonnet FILE | ecs-dsl lint -`.",
  },
  {
    isOne: (file) => /\.(?:tf|tofu|hcl)(?:\.json)?$/.test(file),
    says: "it is Terraform's; check the container definitions that it makes, as JSON.",
  },
  {
    isOne: (_, value) => isRecord(value) && COPILOT.test(String(value["type"])) && typeof value["name"] === "string",
    says: "it is a manifest of AWS Copilot; check the template that `copilot svc package` makes of it.",
  },
  {
    isOne: (_, value) => Array.isArray(value) && value.length > 0 && value.every(isPatch),
    says: "these are changes to a template of AWS Copilot; check the template that `copilot svc package` makes with them.",
  },
  {
    isOne: (_, value) => isRecord(value) && [value["service_definition"], value["task_definition"]].some(isText),
    says: "it is ecspresso's; check the files that it names.",
  },
  {
    isOne: (file, value) => isRecord(value) && isRecord(value["services"]) && /compose/i.test(file),
    says: "it is Docker Compose's; ECS takes task definitions.",
  },
  {
    isOne: (_, value) => isRecord(value) && "AWSEBDockerrunVersion" in value,
    says: "it is Elastic Beanstalk's, which makes the task definition of it.",
  },
  {
    isOne: (_, value) => isRecord(value) && isRecord(value["task_definition"]) && value["version"] !== undefined,
    says: "it is of the ECS CLI, which is retired; check the task definition that it has made.",
  },
  {
    isOne: (_, value) => Array.isArray(value) && value.some(isOfAnsible),
    says: "it is Ansible's; check the containers that it registers, as JSON.",
  },
  {
    isOne: (_, value) =>
      isRecord(value) && isRecord(value["resources"]) && Object.values(value["resources"]).some(isOfPulumi),
    says: "it is Pulumi's; check the container definitions that it makes, as JSON.",
  },
  {
    isOne: (_, value) => isRecord(value) && OF_KUBERNETES.test(String(value["apiVersion"])),
    says: "it is a resource of Kubernetes, of which a controller makes what AWS takes.",
  },
];

function isText(value: unknown): boolean {
  return typeof value === "string";
}

const COPILOT =
  /^(?:Load Balanced Web Service|Backend Service|Worker Service|Scheduled Job|Request-Driven Web Service|Static Site|Environment)$/;

/** An item of `overrides/cfn.patches.yml`. */
function isPatch(item: unknown): boolean {
  return isRecord(item) && typeof item["op"] === "string" && /^\/(?:Resources|Outputs)\//.test(String(item["path"]));
}

/** A task that calls a module for ECS or ECR, or a play or a block that has one. */
function isOfAnsible(item: unknown): boolean {
  if (!isRecord(item)) return false;
  if (Object.keys(item).some((name) => MODULE.test(name))) return true;
  return LISTS_OF_TASKS.some((name) => {
    const tasks = item[name];
    return Array.isArray(tasks) && tasks.some(isOfAnsible);
  });
}

const MODULE = /^(?:(?:amazon|community)\.aws\.)?ecs_(?:cluster|ecr|service|tag|task|taskdefinition)$/;
const LISTS_OF_TASKS = ["tasks", "pre_tasks", "post_tasks", "block"];

function isOfPulumi(resource: unknown): boolean {
  return isRecord(resource) && /^aws(?:-native|x)?:ec[rs][:/]/.test(String(resource["type"]));
}

/** Of AWS's controllers, and of Crossplane's. */
const OF_KUBERNETES = /^ec[rs]\.(?:services\.k8s\.aws|aws\.(?:m\.)?(?:crossplane|upbound)\.io)\//;

/** What to say of a file that is another program's, as far as its name and what was read of it tell; undefined of others. */
export function wordOn(file: string, value?: unknown): string | undefined {
  return PROGRAMS.find(({ isOne }) => isOne(file, value))?.says;
}

/** True for a file whose name says that it is written in another language. */
export function isOtherLanguage(file: string): boolean {
  return /\.(?:jsonnet|libsonnet|tf|tofu|hcl|tf\.json|tofu\.json)$/.test(file);
}
