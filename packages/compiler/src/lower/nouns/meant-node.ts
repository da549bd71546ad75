import { shown } from "@ecs-dsl/validators/words";
import { isRecord } from "./prop-shape.ts";

/** The call that makes the DSL value of this kind which text or an object plainly means. */
export function meantNode(kind: string, value: unknown): string | undefined {
  return Object.hasOwn(MEANT, kind) ? MEANT[kind]?.(value) : undefined;
}

const MEANT: Readonly<Record<string, (value: unknown) => string | undefined>> = {
  secret: (value) =>
    meantSecret(
      textIn(value, ["valueFrom", "from", "arn", "name", "secretName"]),
      isRecord(value) ? value.key : undefined,
    ),
  image: meantImage,
  route: (value) => meantRoute(textIn(value, ["path"])),
  cluster: (value) => meantCluster(textIn(value, ["name", "clusterName"])),
  "capacity-share": meantShare,
  deployment: (value) => meantDeployment(textIn(value, ["strategy", "type", "deploymentStrategy", "kind"])),
};

/** The strategies by the words that other tools have for them. */
const STRATEGIES = [
  [/blue/i, "blueGreen({ bakeTimeInMinutes: 10 })"],
  [/canary/i, "canary({ canaryPercent: 10, canaryBakeTimeInMinutes: 15 })"],
  [/linear/i, "linear({ stepPercent: 25, stepBakeTimeInMinutes: 5 })"],
] as const;

function meantDeployment(text: string | undefined): string | undefined {
  return STRATEGIES.find(([word]) => text !== undefined && word.test(text))?.[1];
}

/** The value where it is text; of an object, the first of these properties that is. */
function textIn(value: unknown, names: readonly string[]): string | undefined {
  const candidates = isRecord(value) ? names.map((name) => value[name]) : [value];
  return candidates.find((candidate) => typeof candidate === "string" && candidate !== "")?.toString();
}

const SECRET_ARN = /^(arn:[a-z-]+:secretsmanager:[^:]+:[^:]+:secret:[^:]+)(?::([^:]*))?/;

/** Parameters are named by paths, secrets are not; a task definition names the key of a secret after its ARN. */
function meantSecret(text: string | undefined, written: unknown): string | undefined {
  if (text === undefined) return undefined;
  if (text.startsWith("/") || /^arn:[a-z-]+:ssm:/.test(text)) return `parameter(${JSON.stringify(text)})`;
  const [, arn = text, suffix = ""] = SECRET_ARN.exec(text) ?? [];
  const key = typeof written === "string" ? written : suffix;
  return `secret(${JSON.stringify(arn)}${key === "" ? "" : `, { key: ${JSON.stringify(key)} }`})`;
}

function meantImage(value: unknown): string | undefined {
  if (!isRecord(value)) return undefined;
  const build = textIn(value.build ?? value, ["context", "directory"]);
  if (value.build !== undefined || build !== undefined) {
    const folder = build === undefined || build.startsWith("/") ? "./api" : build;
    return `repository("shop/api").build(${JSON.stringify(folder)})`;
  }
  const uri = textIn(value, ["location", "uri", "image", "name"]);
  return uri === undefined ? undefined : JSON.stringify(uri);
}

function meantRoute(path: string | undefined): string | undefined {
  return path?.startsWith("/") ? `loadBalancer("edge").route({ path: ${shown(path)} })` : undefined;
}

function meantCluster(name: string | undefined): string | undefined {
  return name === undefined || !/^[\w-]+$/.test(name) ? undefined : `cluster({ name: ${JSON.stringify(name)} })`;
}

function meantShare(value: unknown): string | undefined {
  const provider = textIn(value, ["capacityProvider", "CapacityProvider"])?.toUpperCase();
  if (provider !== "FARGATE" && provider !== "FARGATE_SPOT") return undefined;
  return `${provider === "FARGATE" ? "fargate" : "fargateSpot"}({ weight: 1 })`;
}
