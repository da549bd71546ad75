import { parse } from "yaml";

/** A statement of a policy that a role or a resource has. */
export interface Statement {
  /** `calls/production/cloudformation/shop-production-web.yaml: AWS::IAM::Role` */
  readonly place: string;
  readonly effect: string;
  readonly actions: readonly string[];
  /** Empty in the policy of a resource, which is about that resource. */
  readonly resources: readonly string[];
  readonly principal: unknown;
  readonly condition: unknown;
}

type Structure = Readonly<Record<string, unknown>>;

/** Every statement of a template. An intrinsic function is its text: `!GetAtt LogGroup.Arn` is "LogGroup.Arn". */
export function statementsIn(template: string, name: string): readonly Statement[] {
  const parsed: unknown = parse(template, { logLevel: "silent" });
  return Object.values(recordOf(recordOf(parsed)["Resources"])).flatMap((resource) => {
    const { Type, Properties } = recordOf(resource);
    return statementsBelow(Properties, `${name}: ${String(Type)}`);
  });
}

function statementsBelow(value: unknown, place: string): readonly Statement[] {
  if (Array.isArray(value)) return value.flatMap((item) => statementsBelow(item, place));
  return Object.entries(recordOf(value)).flatMap(([name, member]) =>
    name === "Statement"
      ? listOf(member).map((one) => statementOf(recordOf(one), place))
      : statementsBelow(member, place),
  );
}

function statementOf({ Effect, Action, Resource, Principal, Condition }: Structure, place: string): Statement {
  return {
    place,
    effect: String(Effect),
    actions: listOf(Action).map(String),
    resources: listOf(Resource).map(String),
    principal: Principal,
    condition: Condition,
  };
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function recordOf(value: unknown): Structure {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}
