import { defineRule, type Finding, type Subjects } from "../../rule.ts";
import { isRecord } from "../place.ts";
import { knownItems, resourceNamed, resourcesOf } from "../template-resources.ts";
import { ARN_SUFFIX, lengthened } from "./arn-suffix.ts";

type Template = Subjects["template"];

export const secretReferences = defineRule({
  ...ARN_SUFFIX,
  on: "template",
  check(template, report) {
    for (const task of resourcesOf(template, "AWS::ECS::TaskDefinition")) {
      (knownItems(task.properties, "ContainerDefinitions") ?? []).forEach((container, index) => {
        (knownItems(container, "Secrets") ?? []).forEach((secret, number) => {
          const at = [...task.at, "ContainerDefinitions", index, "Secrets", number, "ValueFrom"];
          const found = isRecord(secret) ? suffixed(template, secret["ValueFrom"]) : undefined;
          const full = found === undefined ? undefined : lengthened(found.suffix);
          if (found !== undefined && full !== undefined) report(tooShort(at, found, full));
        });
      });
    }
  },
});

/** The ARN of a secret of the template, and what a text has after it. */
interface Suffixed {
  readonly id: string;
  readonly suffix: string;
}

function suffixed(template: Template, value: unknown): Suffixed | undefined {
  if (!isRecord(value) || Object.keys(value).length !== 1) return undefined;
  const [id, suffix] = substituted(value["Fn::Sub"]) ?? joined(value["Fn::Join"]) ?? [];
  const isSecret = resourceNamed(template, id, "AWS::SecretsManager::Secret") !== undefined;
  return id === undefined || suffix === undefined || !isSecret ? undefined : { id, suffix };
}

type Parts = readonly [id: string, suffix: string];

/** `${Secret}:password`, without a variable of its own. */
function substituted(text: unknown): Parts | undefined {
  const [, id, suffix] = typeof text === "string" ? (/^\$\{(\w+)\}(:[^${}]*)$/.exec(text) ?? []) : [];
  return id === undefined || suffix === undefined ? undefined : [id, suffix];
}

/** `["", [{ Ref: "Secret" }, ":password"]]`, or with more texts after that. */
function joined(argument: unknown): Parts | undefined {
  const [delimiter, parts]: readonly unknown[] = Array.isArray(argument) ? argument : [];
  if (typeof delimiter !== "string" || !Array.isArray(parts)) return undefined;
  const [secret, ...texts]: readonly unknown[] = parts;
  const id = isRecord(secret) ? secret["Ref"] : undefined;
  if (typeof id !== "string" || texts.length === 0 || !texts.every((text) => typeof text === "string"))
    return undefined;
  const suffix = ["", ...texts].join(delimiter);
  return suffix.startsWith(":") && !/[${}]/.test(suffix) ? [id, suffix] : undefined;
}

function tooShort(at: Finding["at"], { id, suffix }: Suffixed, full: string): Finding {
  return {
    at,
    message: `The ARN of ${id} has the suffix "${suffix}", which lacks colons; the task fails to start.`,
    help: `End it with "${full}".`,
  };
}
