import { isPlaceholder } from "@ecs-dsl/validators/placeholder";
import { isRecord } from "../../read/is-record.ts";
import { recordsIn, type Structure, textOr, textsIn } from "../documents/structure.ts";
import type { DraftValue, Members } from "../draft.ts";
import { one } from "../reading/filled.ts";

/** What a condition of a listener rule is in a route, by its field. */
const CONDITIONS: Readonly<Record<string, (condition: Structure) => Members>> = {
  "path-pattern": (condition) => ({ path: valuesIn(condition, "PathPatternConfig") }),
  "host-header": (condition) => ({ host: valuesIn(condition, "HostHeaderConfig") }),
  "http-request-method": (condition) => ({ method: valuesIn(condition, "HttpRequestMethodConfig") }),
  "source-ip": (condition) => ({ sourceIp: valuesIn(condition, "SourceIpConfig") }),
  "http-header": (condition) => ({ header: headerIn(condition) }),
  "query-string": (condition) => ({ query: queryIn(condition) }),
};

/** Which requests a rule is for, as the properties of a route. What something fills in is left out. */
export function ruleConditions(rule: Structure | undefined): Members {
  const all = recordsIn(rule?.["Conditions"]).map((condition) => {
    const field = textOr(condition["Field"], "");
    return Object.hasOwn(CONDITIONS, field) ? CONDITIONS[field]?.(condition) : {};
  });
  return Object.assign({}, ...all);
}

/** The values of a condition, in either place that CloudFormation has for them. */
function valuesIn(condition: Structure, member: string): DraftValue | undefined {
  const config = condition[member];
  return one(textsIn(isRecord(config) ? config["Values"] : condition["Values"]).filter(isKnown));
}

function headerIn({ HttpHeaderConfig: config }: Structure): Members | undefined {
  if (!isRecord(config)) return undefined;
  const name = textOr(config["HttpHeaderName"], "");
  const values = one(textsIn(config["Values"]).filter(isKnown));
  return name === "" || values === undefined ? undefined : { [name]: values };
}

/** Parameters by their keys; a value that no key goes with has no place in a route. */
function queryIn({ QueryStringConfig: config }: Structure): Members | undefined {
  const pairs = isRecord(config) ? recordsIn(config["Values"]) : [];
  const byKey = new Map<string, readonly string[]>();
  for (const { Key: key, Value: value } of pairs) {
    if (typeof key === "string" && typeof value === "string" && isKnown(value))
      byKey.set(key, [...(byKey.get(key) ?? []), value]);
  }
  return byKey.size === 0
    ? undefined
    : Object.fromEntries(Array.from(byKey, ([key, values]) => [key, one(values)] as const));
}

function isKnown(text: string): boolean {
  return !isPlaceholder(text);
}
