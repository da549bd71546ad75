import { addressedParts } from "../../addressing/address-book.ts";
import type { DraftValue, Members } from "../../draft.ts";
import type { Given } from "../../reading/given.ts";
import { joined, openParts } from "../../reading/open-text.ts";
import type { Setting } from "../setting.ts";
import { envFileVariables } from "../../reading/env-file.ts";

/** The variables of a container, with references where they name what the app has. */
export function environmentOf(container: Given, setting: Setting): Members {
  const file = container.member("env_file");
  return { ...(file === undefined ? {} : fromFile(file, setting)), ...fromMap(container.member("variables"), setting) };
}

function fromMap(variables: Given | undefined, setting: Setting): Members {
  const members = (variables?.map() ?? []).flatMap(([name, given]) => {
    const value = given.noted(variable(name, given, setting));
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(members);
}

function variable(name: string, given: Given, setting: Setting): DraftValue | undefined {
  if (given.isMap) {
    const exported = given.member("from_cfn");
    const text = exported?.text();
    return exported === undefined || text === undefined ? undefined : setting.importValue(exported, text);
  }
  if (typeof given.value === "number" || typeof given.value === "boolean") {
    given.taken();
    return given.value;
  }
  const text = given.open();
  return text === undefined ? undefined : valueOf(name, text, setting);
}

function valueOf(name: string, text: string, setting: Setting): DraftValue {
  return joined(addressedParts(name, openParts(text), setting.book));
}

/** Copilot puts the file into a bucket of its own; its lines are variables all the same. */
function fromFile(given: Given, setting: Setting): Members {
  const path = given.text();
  if (path === undefined) return {};
  const text = setting.read(path);
  if (text === undefined) {
    given.leftOut(
      `${path} is not there: put it into a bucket and name it in \`environmentFiles\`, or write its lines into \`environment\`.`,
    );
    return {};
  }
  given.approximated(`The lines of ${path} are variables of the config; secrets among them belong into \`secrets\`.`);
  return Object.fromEntries(envFileVariables(text).map(([name, value]) => [name, valueOf(name, value, setting)]));
}
