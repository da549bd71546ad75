import type { Subjects } from "../rule.ts";
import { isRecord } from "./place.ts";
import { references } from "./template-references.ts";
import {
  isDecidedLater,
  knownAt,
  referenced,
  resourceNamed,
  resourcesOf,
  type TemplateResource,
} from "./template-resources.ts";

type Template = Subjects["template"];

/** A role of a template that something of ECS uses. */
export interface UsedRole {
  readonly role: TemplateResource;
  readonly user: TemplateResource;
}

/** The roles of the template that task definitions name as `property`. */
export function rolesOfTasks(template: Template, property: "ExecutionRoleArn" | "TaskRoleArn"): readonly UsedRole[] {
  return resourcesOf(template, "AWS::ECS::TaskDefinition").flatMap((user) => {
    const role = resourceNamed(template, referenced(user.properties[property]), "AWS::IAM::Role");
    return role === undefined ? [] : [{ role, user }];
  });
}

/** The statements of a policy document; undefined where one of them cannot be read. */
export function statementsIn(document: unknown): readonly Readonly<Record<string, unknown>>[] | undefined {
  if (!isRecord(document) || isDecidedLater(document)) return undefined;
  const statements = withBranches(document["Statement"]);
  const known = statements.filter(
    (one): one is Readonly<Record<string, unknown>> => isRecord(one) && !isDecidedLater(one),
  );
  return known.length === statements.length ? known : undefined;
}

/** One item or a list of them, with those of both branches of a condition: what it decides may be there. */
function withBranches(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap(withBranches);
  const argument = isRecord(value) && Object.keys(value).length === 1 ? value["Fn::If"] : undefined;
  if (Array.isArray(argument)) return argument.slice(1).flatMap(withBranches);
  return isRecord(value) && value["Ref"] === "AWS::NoValue" ? [] : [value];
}

/** One text or a list of them; undefined where one of them is not known. */
export function knownTexts(value: unknown): readonly string[] | undefined {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const texts = list.filter((item): item is string => typeof item === "string" && !isDecidedLater(item));
  return texts.length === list.length ? texts : undefined;
}

/** What a role may do at most, as far as a template says all of it. */
export interface RoleRights {
  /** Names of managed policies of AWS. */
  readonly managed: readonly string[];
  /** Statements that allow, some of them perhaps under a condition: whether it holds, nobody knows. */
  readonly statements: readonly Readonly<Record<string, unknown>>[];
}

/** Undefined where something else may give it more: a policy of elsewhere, or one that cannot be read. */
export function rightsOf(template: Template, { id, properties }: TemplateResource): RoleRights | undefined {
  const managed = knownManaged(properties["ManagedPolicyArns"]);
  const documents = [...inlineDocuments(properties), ...attachedDocuments(template, id)];
  const statements = documents.map(statementsIn);
  if (managed === undefined || statements.includes(undefined)) return undefined;
  const all = statements.flatMap((some) => some ?? []);
  if (all.some(isOpen)) return undefined;
  return { managed, statements: all.filter((statement) => statement["Effect"] === "Allow") };
}

/** True for a statement of which nobody knows what it allows. */
function isOpen({ Action: action, Effect: effect, NotAction: others }: Readonly<Record<string, unknown>>): boolean {
  return knownTexts(action ?? []) === undefined || others !== undefined || isDecidedLater(effect);
}

function inlineDocuments(properties: TemplateResource["properties"]): readonly unknown[] {
  const { Policies: policies = [] } = properties;
  return withBranches(policies).map((policy) =>
    isDecidedLater(policy) ? undefined : knownAt(policy, "PolicyDocument"),
  );
}

const POLICY_TYPES = ["AWS::IAM::Policy", "AWS::IAM::ManagedPolicy", "AWS::IAM::RolePolicy"];

function attachedDocuments(template: Template, role: string): readonly unknown[] {
  return POLICY_TYPES.flatMap((type) => resourcesOf(template, type))
    .filter(({ properties }) => {
      const { Roles: roles, RoleName: name } = properties;
      return references([roles, name]).some((found) => found.split(".")[0] === role) || isDecidedLater(roles);
    })
    .map(({ properties }) => properties["PolicyDocument"]);
}

const MANAGED = /:aws:policy\/(?:[\w-]+\/)*(\w+)$/;

/** Names of policies of AWS itself; undefined where one is another's. */
function knownManaged(arns: unknown): readonly string[] | undefined {
  if (arns === undefined) return [];
  const names = withBranches(arns).map((arn) => MANAGED.exec(textOf(arn))?.[1]);
  return names.every((name) => name !== undefined) ? names : undefined;
}

/** An ARN whose partition is filled in is known as far as it matters. */
function textOf(arn: unknown): string {
  if (typeof arn === "string") return arn;
  if (!isRecord(arn)) return "";
  const { "Fn::Sub": text, "Fn::Join": joined } = arn;
  if (typeof text === "string") return text;
  const parts: unknown = Array.isArray(joined) ? joined[1] : undefined;
  return Array.isArray(parts) ? parts.map((part: unknown) => (typeof part === "string" ? part : "*")).join("") : "";
}

/** True where a role has one of the managed policies, or a statement that allows the action, if only under a condition. */
export function isAllowed(
  { managed, statements }: RoleRights,
  action: string,
  policies: readonly string[] = [],
): boolean {
  if (managed.some((name) => name === "AdministratorAccess" || policies.includes(name))) return true;
  return statements.some(({ Action: actions }) => (knownTexts(actions ?? []) ?? []).some((one) => covers(one, action)));
}

/** `*` stands for any characters. */
function covers(pattern: string, action: string): boolean {
  const parts = pattern
    .toLowerCase()
    .split("*")
    .map((part) => part.replaceAll(/[.?+^$()[\]{}|\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`).test(action.toLowerCase());
}
