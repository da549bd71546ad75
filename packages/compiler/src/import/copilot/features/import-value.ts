import { isRecord } from "../../../read/is-record.ts";
import { Call, Method, type DraftValue } from "../../draft.ts";
import type { Given } from "../../reading/given.ts";
import type { Setting } from "../setting.ts";
import type { AddonFile } from "../workspace.ts";
import { stackOf } from "./addons.ts";

/** Gives the value of an export: an output of the environment's own addons, or of the stack that the export's name begins with. */
export function importerOf(
  addons: readonly AddonFile[],
  setting: () => Setting,
): (given: Given, name: string) => DraftValue {
  return (given, name) => {
    const { application, environment = "default" } = setting();
    for (const addon of addons) {
      for (const [output, value] of addon.template.member("Outputs")?.members() ?? []) {
        const exported = exportName(value.member("Export")?.member("Name")?.value, {
          App: application,
          Env: environment,
        });
        const stack = exported === name ? stackOf(addon, undefined, setting()) : undefined;
        if (stack !== undefined) return new Method(stack, "output", [output]);
      }
    }
    const [, stack = name, output = name] = /^(.+)-([A-Za-z0-9]+)$/.exec(name) ?? [];
    given.approximated(
      "An export does not say which stack it is of: its name was taken for `<stack>-<output>`. `aws cloudformation list-exports` tells.",
    );
    return new Call("stackOutput", [stack, output]);
  };
}

function exportName(value: unknown, parameters: Readonly<Record<string, string>>): string | undefined {
  const template = isRecord(value) ? value["Fn::Sub"] : value;
  if (typeof template !== "string") return undefined;
  return template.replaceAll(/\$\{(\w+)\}/g, (found, name: string) => parameters[name] ?? found);
}
