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

/** What to say of a file that is another program's, as far as its name and what was read of it tell; undefined of others. */
export function wordOn(file: string, value?: unknown): string | undefined {
  return PROGRAMS.find(({ isOne }) => isOne(file, value))?.says;
}

/** True for a file whose name says that it is written in another language. */
export function isOtherLanguage(file: string): boolean {
  return /\.(?:jsonnet|libsonnet|tf|tofu|hcl|tf\.json|tofu\.json)$/.test(file);
}
