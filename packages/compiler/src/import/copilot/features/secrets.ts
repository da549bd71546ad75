import { Call, type DraftValue, type Members } from "../../draft.ts";
import type { Given } from "../../reading/given.ts";
import { secretAt, secretFrom } from "../../reading/secret-at.ts";
import type { Setting } from "../setting.ts";

/** The secrets of a container: parameters of Systems Manager by their names, and what Secrets Manager has. */
export function secretsOf(secrets: Given | undefined, setting: Setting): Members {
  const members = (secrets?.map() ?? []).flatMap(([name, given]) => {
    const value = given.noted(secretOf(given, setting));
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(members);
}

function secretOf(given: Given, setting: Setting): DraftValue | undefined {
  const exported = given.member("from_cfn");
  if (exported !== undefined) {
    const name = exported.text();
    if (name === undefined) return undefined;
    const value = setting.importValue(exported, name);
    exported.approximated(
      "An export does not say which kind of secret it is: `secret(…)` takes it for one of Secrets Manager; `parameter(…)` is for Parameter Store. Check the name of the stack and the output, too.",
    );
    return new Call("secret", [value]);
  }
  const stored = given.member("secretsmanager");
  const text = stored === undefined ? given.text() : stored.text();
  if (text === undefined) return undefined;
  return stored === undefined ? secretFrom(text) : secretAt(text);
}
