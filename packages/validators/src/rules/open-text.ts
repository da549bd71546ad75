import type { RuleOn, Subjects } from "../rule.ts";
import { capitalized, shown } from "../words.ts";
import { metadataOf, type Declaration } from "./declaration.ts";
import { finder, stepsTo } from "./place.ts";
import { OPAQUE, readable } from "../placeholder.ts";
import { resourcesOf } from "./template-resources.ts";
import { writtenText } from "./template-texts.ts";

/** A text of a template of which a part is decided later, and whose known part may have some characters. */
export interface OpenTextDeclaration extends Pick<Declaration<"template">, "code" | "severity" | "summary" | "source"> {
  /** The resources that have it: `"AWS::ECS::Cluster"`. */
  readonly type: string;
  /** Its place in their properties: `"ContainerDefinitions[].Name"`. */
  readonly place: string;
  /** What every known part of it is made of. */
  readonly characters: RegExp;
  /** First half of the message: `"a container is named {value}"`. */
  readonly says: string;
  readonly accepts: string;
  readonly example: string;
  /** True where no other rule looks at the texts that are whole. */
  readonly isAlone?: boolean;
  /** `"ECS"` unless given. */
  readonly who?: string;
}

/** A text that `Fn::Sub` or `Fn::Join` makes, whatever a deployment puts into it. A text that is whole is another rule's. */
export function openText(spec: OpenTextDeclaration): RuleOn<"template"> {
  const { accepts, characters, example, isAlone = false, place, type, who = "ECS" } = spec;
  const find = finder(stepsTo(place), (value) =>
    isAlone || typeof value !== "string" ? faultIn(value, characters) : undefined,
  );
  return {
    ...metadataOf({ ...spec, on: "template", at: "Resources" }),
    check(template: Subjects["template"], report) {
      for (const resource of resourcesOf(template, type)) {
        for (const { at, fault } of find(resource.properties, undefined)) {
          report({
            at: [...resource.at, ...at],
            message: `${capitalized(spec.says.replace("{value}", () => shown(fault)))}; ${who} accepts ${accepts}.`,
            help: `Write it like "${example}".`,
          });
        }
      }
    },
  };
}

/** The text, where a known part of it has a character that is not accepted. */
function faultIn(value: unknown, characters: RegExp): string | undefined {
  const text = writtenText(value)?.replaceAll("${}", "${…}");
  const known = text === undefined ? undefined : readable(text)?.replaceAll(OPAQUE, "");
  return known !== undefined && !characters.test(known) ? text : undefined;
}
