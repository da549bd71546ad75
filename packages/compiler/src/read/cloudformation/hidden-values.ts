import type { HiddenValue } from "@ecs-dsl/validators";
import { isRecord } from "../is-record.ts";
import { referencesIn } from "./references.ts";

/** The variables of containers that a template makes of a parameter with `NoEcho`. */
export function hiddenValuesIn(properties: unknown, template: unknown): readonly HiddenValue[] {
  const parameters = memberOf(template, "Parameters");
  const isHidden = (name: string) => String(memberOf(memberOf(parameters, name), "NoEcho")) === "true";
  return listAt(properties, "ContainerDefinitions").flatMap((container, at) =>
    listAt(container, "Environment").flatMap((pair, variable) => {
      const parameter = referencesIn(memberOf(pair, "Value")).find(isHidden);
      return parameter === undefined ? [] : [{ container: at, variable, parameter }];
    }),
  );
}

function listAt(value: unknown, name: string): readonly unknown[] {
  const list = memberOf(value, name);
  return Array.isArray(list) ? list : [];
}

function memberOf(value: unknown, name: string): unknown {
  return isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}
