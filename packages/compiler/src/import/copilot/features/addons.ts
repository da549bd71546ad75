import { isRecord } from "../../../read/is-record.ts";
import { Call, Constant, Method, type DraftValue, type Members } from "../../draft.ts";
import { Given } from "../../reading/given.ts";
import { posix } from "node:path";
import { folderPath } from "../../reading/naming.ts";
import type { AddonFile } from "../workspace.ts";
import type { Setting } from "../setting.ts";

/** What the addons of a workload give it. */
export interface Addons {
  readonly stacks: readonly Constant[];
  readonly environment: Members;
  readonly secrets: Members;
  readonly managedPolicies: readonly DraftValue[];
  readonly securityGroups: readonly DraftValue[];
}

/** The templates beside a manifest as stacks, and their outputs where Copilot injects them. */
export function addonsOf(files: readonly AddonFile[], owner: string | undefined, setting: Setting): Addons {
  const environment: Record<string, DraftValue> = {};
  const secrets: Record<string, DraftValue> = {};
  const managedPolicies: DraftValue[] = [];
  const securityGroups: DraftValue[] = [];
  const stacks = files.flatMap((addon) => {
    const stack = stackOf(addon, owner, setting);
    if (stack === undefined) return [];
    for (const [name, output] of addon.template.member("Outputs")?.members() ?? []) {
      const value = new Method(stack, "output", [name]);
      const kind = kindOf(output.member("Value")?.value, addon.template.value);
      if (kind === "policy") managedPolicies.push(value);
      else if (kind === "group") securityGroups.push(value);
      else if (kind === "secret") secrets[variableOf(name)] = new Call("secret", [value]);
      else environment[variableOf(name)] = value;
    }
    return [stack];
  });
  return { stacks, environment, secrets, managedPolicies, securityGroups };
}

/** The stack of a template; none where the file is not one. */
export function stackOf(addon: AddonFile, owner: string | undefined, setting: Setting): Constant | undefined {
  const { file, template } = addon;
  if (template.member("Resources")?.isMap !== true) {
    template.file.account.otherwise([], "It has no resources: it is not a template of CloudFormation.");
    return undefined;
  }
  template.taken();
  const base = posix
    .basename(file)
    .replace(/\.ya?ml$/, "")
    .replaceAll(/[^A-Za-z0-9-]+/g, "-");
  const name = owner === undefined ? base : `${owner}-${base}`;
  const parameters = parametersOf(template, owner, setting);
  return setting.constants.of(`stack:${name}`, () => {
    const props = {
      template: folderPath(setting.folder, file),
      ...(Object.keys(parameters).length === 0 ? {} : { parameters }),
    };
    return new Constant(name, new Call("stack", [name, props]));
  });
}

/** Copilot passes the names of the application, the environment and the workload. */
function parametersOf(
  template: Given,
  owner: string | undefined,
  setting: Setting,
): Readonly<Record<string, DraftValue>> {
  const names = template.member("Parameters")?.names() ?? [];
  const known: Readonly<Record<string, DraftValue | undefined>> = {
    App: setting.application,
    Env: setting.environment ?? "default",
    Name: owner,
  };
  return Object.fromEntries(names.flatMap((name) => (known[name] === undefined ? [] : [[name, known[name]] as const])));
}

/** `MyTableName` is `MY_TABLE_NAME`. */
export function variableOf(output: string): string {
  return output
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, "$1_$2")
    .toUpperCase();
}

type OutputKind = "group" | "policy" | "secret" | "value";

const KINDS: ReadonlyMap<unknown, OutputKind> = new Map([
  ["AWS::EC2::SecurityGroup", "group"],
  ["AWS::IAM::ManagedPolicy", "policy"],
  ["AWS::SecretsManager::Secret", "secret"],
]);

/** By the type of the resource that the output is of. */
function kindOf(value: unknown, template: unknown): OutputKind {
  const id = isRecord(value) ? (value["Ref"] ?? groupId(value["Fn::GetAtt"])) : undefined;
  const resources = isRecord(template) ? template["Resources"] : undefined;
  const resource = isRecord(resources) && typeof id === "string" ? resources[id] : undefined;
  return KINDS.get(isRecord(resource) ? resource["Type"] : undefined) ?? "value";
}

function groupId(attribute: unknown): unknown {
  const [id, name] = Array.isArray(attribute) ? attribute : typeof attribute === "string" ? attribute.split(".") : [];
  return name === "GroupId" ? id : undefined;
}

/** Whether the template imports values of Copilot's environment, as databases in its network do. */
export function importsEnvironment(template: Given): boolean {
  return IMPORTS.test(JSON.stringify(template.value));
}

const IMPORTS = /"Fn::ImportValue":.{0,80}?-(VpcId|PrivateSubnets|PublicSubnets|EnvironmentSecurityGroup)"/;
