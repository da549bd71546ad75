import { Call, type DraftEnvironment, type DraftValue } from "../draft.ts";
import { isRecord } from "../../read/is-record.ts";

/** Props as they are written: what a function of the language made is a call of it. */
export function draftValue(value: unknown, environment: DraftEnvironment | undefined): DraftValue | undefined {
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return value;
  if (Array.isArray(value))
    return value.map((item: unknown) => draftValue(item, environment)).filter((item) => item !== undefined);
  if (!isRecord(value)) return undefined;
  return called(value, environment) ?? draftMembers(value, environment);
}

/** The same of each member. */
export function draftMembers(
  members: object,
  environment: DraftEnvironment | undefined,
): Readonly<Record<string, DraftValue>> {
  return Object.fromEntries(
    Object.entries(members).flatMap(([name, member]) => {
      const value = draftValue(member, environment);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

type Node = Readonly<Record<string, unknown>>;

function called(node: Node, environment: DraftEnvironment | undefined): Call | undefined {
  switch (node["kind"]) {
    case "secret":
      return named("secret", secretName(String(node["name"]), environment), node["props"]);
    case "parameter":
      return named("parameter", parameterName(String(node["name"]), environment), node["props"]);
    case "capacity-share":
      return shareOf(node);
    case "placement-constraint":
      return node["type"] === "distinctInstance"
        ? new Call("distinctInstance", [])
        : new Call("memberOf", [String(node["expression"])]);
    case "placement-strategy":
      return strategyOf(node);
    default:
      return undefined;
  }
}

function named(callee: string, name: string, props: unknown): Call {
  const given = isRecord(props) ? draftMembers(props, undefined) : {};
  return new Call(callee, Object.keys(given).length === 0 ? [name] : [name, given]);
}

function shareOf({ capacityProvider, props }: Node): Call | undefined {
  const callee = { FARGATE: "fargate", FARGATE_SPOT: "fargateSpot" }[String(capacityProvider)];
  if (callee === undefined) return undefined;
  const given = isRecord(props) ? draftMembers(props, undefined) : {};
  return new Call(callee, Object.keys(given).length === 0 ? [] : [given]);
}

function strategyOf({ type, field }: Node): Call | undefined {
  return typeof field === "string" ? new Call(String(type), [field]) : undefined;
}

/** A name does for a secret of the environment's own account and region whose ARN does not end as AWS ends it. */
function secretName(name: string, environment: DraftEnvironment | undefined): string {
  const short = shortened(name, "secretsmanager", "secret:", environment);
  return short === undefined || /-[A-Za-z0-9]{6}$/.test(short) ? name : short;
}

function parameterName(name: string, environment: DraftEnvironment | undefined): string {
  const short = shortened(name, "ssm", "parameter", environment);
  return short === undefined ? name : short.lastIndexOf("/") === 0 ? short.slice(1) : short;
}

function shortened(
  arn: string,
  service: string,
  before: string,
  environment: DraftEnvironment | undefined,
): string | undefined {
  if (environment === undefined) return undefined;
  const { account, region } = environment;
  const start = new RegExp(String.raw`^arn:aws[\w-]*:${service}:${region}:${account}:${before}(?=.)`).exec(arn)?.[0];
  return start === undefined ? undefined : arn.slice(start.length);
}
