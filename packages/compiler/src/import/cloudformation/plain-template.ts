import { ecrHost, partitionOf, urlSuffixOf } from "@ecs-dsl/validators/facts";
import { isRecord } from "../../read/is-record.ts";
import { Conditions } from "./conditions.ts";

type Structure = Readonly<Record<string, unknown>>;

/** Where the template is deployed: what its pseudo parameters are. */
export interface Here {
  readonly account: string;
  readonly region: string;
}

/** A template's values without functions: what they give where that is certain or a default says it, and a text to fill in elsewhere. */
export class PlainTemplate {
  readonly #template: Structure;
  readonly #here: Here;
  readonly #conditions: Conditions;
  /** The repositories whose names are being read. */
  readonly #named = new Set<string>();

  constructor(template: Structure, here: Here) {
    this.#template = template;
    this.#here = here;
    this.#conditions = new Conditions(template, (value) => this.value(value));
  }

  /** The value without functions; undefined where it is none. */
  value(written: unknown): unknown {
    if (Array.isArray(written)) return written.flatMap((item) => this.#item(item));
    if (!isRecord(written)) return written;
    const [called, ...others] = Object.keys(written);
    if (called !== undefined && others.length === 0 && /^(?:Ref|Condition|Fn::\w+)$/.test(called))
      return this.#called(called, written[called]);
    const entries = Object.entries(written).map(([name, member]) => [name, this.value(member)] as const);
    return Object.fromEntries(entries.filter(([, member]) => member !== undefined));
  }

  /** Whether the resource is made where everything has its default. */
  isMade({ Condition: condition }: Structure): boolean {
    return condition === undefined || this.#conditions.holds(condition);
  }

  /** A list in a list is its items: a parameter may be one. */
  #item(item: unknown): readonly unknown[] {
    const value = this.value(item);
    if (value === undefined) return [];
    return Array.isArray(value) && isRecord(item) ? value : [value];
  }

  #called(name: string, argument: unknown): unknown {
    switch (name) {
      case "Ref":
        return typeof argument === "string" ? this.#referred(argument) : undefined;
      case "Fn::GetAtt":
        return this.#attribute(Array.isArray(argument) ? argument.join(".") : String(argument));
      case "Fn::Sub":
        return this.#substituted(argument);
      case "Fn::Join":
        return this.#joined(argument);
      case "Fn::If":
        return this.#chosen(argument);
      case "Fn::Select":
        return this.#selected(argument);
      case "Fn::Split":
        return this.#split(argument);
      case "Fn::FindInMap":
        return this.#mapped(argument);
      case "Fn::ImportValue":
        return hole("cfn_export", this.value(argument));
      case "Fn::Base64":
        return this.value(argument);
      default:
        return hole("cfn_ref", name.replace("Fn::", ""));
    }
  }

  #referred(name: string): unknown {
    const pseudo = this.#pseudo(name);
    if (pseudo !== undefined || name === "AWS::NoValue") return pseudo;
    const parameter = memberOf(this.#template["Parameters"], name);
    if (isRecord(parameter)) return parameterValue(name, parameter);
    const resource = memberOf(this.#template["Resources"], name);
    const isSecret = memberOf(resource, "Type") === "AWS::SecretsManager::Secret";
    return this.#repository(name) ?? hole(isSecret ? "secretsmanager_ref" : "cfn_ref", name);
  }

  #pseudo(name: string): string | undefined {
    switch (name) {
      case "AWS::AccountId":
        return this.#here.account;
      case "AWS::Region":
        return this.#here.region;
      case "AWS::Partition":
        return partitionOf(this.#here.region);
      case "AWS::URLSuffix":
        return urlSuffixOf(this.#here.region);
      default:
        return undefined;
    }
  }

  #attribute(path: string): unknown {
    const [id = "", attribute = ""] = path.split(".");
    const repository = this.#repository(id);
    const { account, region } = this.#here;
    if (repository !== undefined && attribute === "RepositoryUri") return `${ecrHost(account, region)}/${repository}`;
    if (repository !== undefined && attribute === "Arn")
      return `arn:${partitionOf(region)}:ecr:${region}:${account}:repository/${repository}`;
    return hole("cfn_ref", path);
  }

  /** The name of a repository of the template. */
  #repository(id: string): string | undefined {
    const resource = memberOf(this.#template["Resources"], id);
    if (!isRecord(resource) || resource["Type"] !== "AWS::ECR::Repository") return undefined;
    // Names that refer to each other, which CloudFormation refuses, are those of the logical ids.
    if (this.#named.has(id)) return repositoryName(id, undefined);
    this.#named.add(id);
    const name = this.value(memberOf(resource["Properties"], "RepositoryName"));
    this.#named.delete(id);
    return repositoryName(id, name);
  }

  #substituted(argument: unknown): unknown {
    const [text, given] = Array.isArray(argument) ? argument : [argument];
    if (typeof text !== "string") return undefined;
    return text.replaceAll(/\$\{(!?)([^{}]*)\}/g, (_whole, literal: string, name: string) => {
      if (literal !== "") return `\${${name}}`;
      const own = memberOf(given, name.trim());
      if (own !== undefined) return textOf(this.value(own), name);
      return textOf(name.includes(".") ? this.#attribute(name) : this.#referred(name.trim()), name);
    });
  }

  #joined(argument: unknown): unknown {
    const [separator, list] = Array.isArray(argument) ? argument : [];
    const items = this.value(list);
    if (typeof separator !== "string" || !Array.isArray(items)) return items;
    return items.map((item) => textOf(item, "value")).join(separator);
  }

  #chosen(argument: unknown): unknown {
    const [condition, then, otherwise] = Array.isArray(argument) ? argument : [];
    return this.value(this.#conditions.holds(condition) ? then : otherwise);
  }

  #selected(argument: unknown): unknown {
    const [index, list] = Array.isArray(argument) ? argument : [];
    const items = this.value(list);
    if (!Array.isArray(items)) return items;
    return items[Number(this.value(index))] ?? hole("cfn_ref", "value");
  }

  #split(argument: unknown): unknown {
    const [separator, text] = Array.isArray(argument) ? argument : [];
    const whole = this.value(text);
    return typeof whole === "string" && typeof separator === "string" ? whole.split(separator) : whole;
  }

  #mapped(argument: unknown): unknown {
    const keys = Array.isArray(argument) ? argument.slice(0, 3).map((key) => textOf(this.value(key), "key")) : [];
    return keys.reduce<unknown>(memberOf, this.#template["Mappings"]) ?? hole("cfn_ref", keys[0]);
  }
}

/** What a repository is called: as it says, or as its logical id does. */
export function repositoryName(id: string, name: unknown): string {
  if (typeof name === "string" && /^[a-z0-9][a-z0-9._/-]*$/.test(name)) return name;
  const words = id.replace(/[0-9A-F]{8}$/, "").replaceAll(/([a-z\d])([A-Z])/g, "$1-$2");
  return words.toLowerCase().replace(/-?repo(?:sitory)?$/, "") || "images";
}

function memberOf(holder: unknown, name: string): unknown {
  return isRecord(holder) && Object.hasOwn(holder, name) ? holder[name] : undefined;
}

/** A number, or what is true or false, is as it is by default; a text may be told otherwise. */
function parameterValue(name: string, { Type: type, Default: value }: Structure): unknown {
  const kind = typeof type === "string" ? type : "String";
  const text = value === undefined ? undefined : textOf(value, name);
  if (kind.startsWith("AWS::SSM::Parameter::Value")) return hole("ssm", text ?? name);
  const one = text === undefined || text === "" ? hole("must_env", name) : hole("env", name, text);
  if (kind.startsWith("List<") || kind === "CommaDelimitedList") return [hole("must_env", name)];
  return text !== undefined && /^(?:-?\d+(?:\.\d+)?|true|false)$/.test(text) ? text : one;
}

/** A text that something fills in, by which function of what. */
function hole(called: string, ...args: readonly unknown[]): string {
  return `{{ ${called} ${args.map((arg) => `\`${textOf(arg, "value").replaceAll("`", "")}\``).join(" ")} }}`;
}

function textOf(value: unknown, name: string): string {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return String(value);
  return `{{ cfn_ref \`${name}\` }}`;
}
