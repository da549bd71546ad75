import { Call } from "../draft.ts";

/** A secret of Secrets Manager as ECS names one: `name:key:stage:version`, of which the name may be an ARN. */
export function secretAt(text: string): Call {
  const [, name = text, rest = ""] = /^(arn:(?:[^:]*:){5}[^:]+|[^:]+)(.*)$/.exec(text) ?? [];
  const [, key = "", versionStage = "", versionId = ""] = rest.split(":");
  const props = {
    ...(key === "" ? {} : { key }),
    ...(versionStage === "" ? {} : { versionStage }),
    ...(versionId === "" ? {} : { versionId }),
  };
  return new Call("secret", Object.keys(props).length === 0 ? [name] : [name, props]);
}

/** What `valueFrom` of a container's secret names, in either store. */
export function secretFrom(text: string): Call {
  return /^arn:[\w-]+:secretsmanager:/.test(text) ? secretAt(text) : new Call("parameter", [text]);
}
