import { asText, isList, isMap, isSame, type Json, type JsonMap } from "./json.ts";
import { factsOf } from "./resource-facts.ts";
import type { Template } from "./template.ts";
import { token } from "./tokens.ts";

/** What the functions of a template are resolved against. */
export interface Scope {
  readonly template: Template;
  readonly parameters: JsonMap;
  readonly region: string;
  readonly stack: string;
  /** The identity of the resource that a logical id stands for at this moment. */
  readonly identityOf: (id: string) => string | undefined;
  readonly exported: (name: string) => Json | undefined;
}

/** The value with its functions called; what only AWS knows becomes a token. */
export function resolve(value: Json, scope: Scope): Json {
  return orNothing(value, scope) ?? null;
}

export function resolveMap(map: JsonMap, scope: Scope): JsonMap {
  const entries = Object.entries(map).flatMap(([key, item]) => {
    const value = orNothing(item, scope);
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(entries);
}

export function holds(condition: string, scope: Scope): boolean {
  return resolve(scope.template.conditions[condition] ?? true, scope) === true;
}

/** Undefined stands for AWS::NoValue. */
function orNothing(value: Json, scope: Scope): Json | undefined {
  if (isList(value)) return value.map((item) => orNothing(item, scope)).filter((item) => item !== undefined);
  if (!isMap(value)) return value;
  const [name = "", ...more] = Object.keys(value);
  const isCall = more.length === 0 && /^(?:Ref|Fn::.+)$/.test(name);
  return isCall ? call(name, value[name] ?? null, scope) : resolveMap(value, scope);
}

type Call = (list: readonly Json[], scope: Scope) => Json | undefined;

const FUNCTIONS: ReadonlyMap<string, Call> = new Map<string, Call>([
  ["Ref", ([name], scope) => reference(asText(name), scope)],
  ["Fn::GetAtt", ([id, name], scope) => attribute(asText(id), asText(name), scope)],
  ["Fn::Sub", ([text, own = {}], scope) => substituted(asText(text), resolve(own, scope), scope)],
  ["Fn::ImportValue", ([name = null], scope) => imported(asText(resolve(name, scope)), scope)],
  ["Fn::GetAZs", (_region, { region }) => ["a", "b", "c", "d", "e", "f"].map((zone) => region + zone)],
  ["Fn::If", ([name, yes = null, no = null], scope) => orNothing(holds(asText(name), scope) ? yes : no, scope)],
  ["Fn::Equals", ([left = null, right = null], scope) => isSame(resolve(left, scope), resolve(right, scope))],
  ["Fn::Not", ([value = null], scope) => resolve(value, scope) !== true],
  ["Fn::Cidr", blocks],
  ["Fn::Select", selected],
  ["Fn::Split", ([separator = "", text = null], scope) => asText(resolve(text, scope)).split(asText(separator))],
  ["Fn::Join", joined],
]);

function call(name: string, argument: Json, scope: Scope): Json | undefined {
  const list = isList(argument) ? argument : [argument];
  const known = FUNCTIONS.get(name);
  if (known !== undefined) return known(list, scope);
  return `«${name} ${JSON.stringify(list.map((item) => resolve(item, scope)))}»`;
}

function selected([index = null, from = null]: readonly Json[], scope: Scope): Json {
  const list = resolve(from, scope);
  return (isList(list) ? list[Number(asText(resolve(index, scope)))] : undefined) ?? null;
}

function blocks([of = null, count = null]: readonly Json[], scope: Scope): Json {
  const whole = asText(resolve(of, scope));
  return Array.from({ length: Number(asText(count)) }, (_, index) => `«part ${index} of ${whole}»`);
}

function joined([separator = "", from = null]: readonly Json[], scope: Scope): Json {
  const list = resolve(from, scope);
  return isList(list) ? list.map(asText).join(asText(separator)) : list;
}

function imported(name: string, { exported }: Scope): Json {
  return exported(name) ?? `«no export ${name}»`;
}

function reference(name: string, scope: Scope): Json | undefined {
  if (name === "AWS::NoValue") return undefined;
  const identity = scope.identityOf(name);
  return identity === undefined ? (pseudo(name, scope) ?? parameter(name, scope)) : token(identity);
}

function pseudo(name: string, { region, stack }: Scope): string | undefined {
  const values: Readonly<Record<string, string>> = {
    "AWS::AccountId": "123456789012",
    "AWS::Partition": "aws",
    "AWS::Region": region,
    "AWS::StackName": stack,
    "AWS::URLSuffix": "amazonaws.com",
  };
  return values[name];
}

function parameter(name: string, { parameters, template }: Scope): Json {
  const value = parameters[name] ?? `«no value for ${name}»`;
  const isOfList = /^(?:List<|CommaDelimitedList$)/.test(template.parameters[name]?.type ?? "");
  return isOfList && typeof value === "string" ? value.split(",") : value;
}

/** `GetAtt Group.GroupId` and `Ref Group` are one value where the specification says so. */
function attribute(id: string, name: string, { identityOf, template }: Scope): string {
  const identity = identityOf(id);
  if (identity === undefined) return `«no resource ${id}»`;
  return token(identity, factsOf(template.resources[id]?.type ?? "")?.ref === name ? "" : name);
}

function substituted(text: string, own: Json, scope: Scope): string {
  return text.replaceAll(/\$\{([^!}]+)\}/g, (_whole, word: string) => {
    const [id = "", name] = word.split(/\.(.*)/s);
    const given = isMap(own) ? own[word] : undefined;
    return asText(given ?? (name === undefined ? reference(id, scope) : attribute(id, name, scope)));
  });
}
