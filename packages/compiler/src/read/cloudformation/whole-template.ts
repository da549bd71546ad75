import type { Path } from "@ecs-dsl/validators";
import { isRecord } from "../is-record.ts";
import type { SourceDocument } from "../source-document.ts";
import { settledTemplate, settledWorlds } from "./settled-template.ts";
import { resourceOf, type Template } from "./template.ts";
import { templateRegion } from "./template-region.ts";

/** Those that rules hold against each other. */
const TYPES =
  /^AWS::(?:ApplicationAutoScaling|AutoScaling|CloudWatch|EC[2RS]|ElasticLoadBalancingV2|Events|IAM|Logs|SSM|Scheduler|SecretsManager|ServiceDiscovery)::/;

/** What ECS and ECR have; a template without any is not ours. */
const OURS = /^AWS::EC[RS]::/;

/**
 * The document of all resources that rules hold against each other; undefined for a template without any of ours, and for
 * one resource by itself.
 */
export function wholeTemplate(template: Template, file: string): SourceDocument | undefined {
  const { placeOf, resources, value } = template;
  const known = Object.keys(resources).filter((id) => TYPES.test(typeOf(template, id)));
  const misplaced = misplacedIn(template);
  const types = [...known.map((id) => typeOf(template, id)), ...Object.values(misplaced).map(({ Type: type }) => type)];
  if (placeOf("").length === 0 || !types.some((type) => OURS.test(String(type)))) return undefined;
  const document: SourceDocument = {
    kind: "template",
    name: file,
    region: templateRegion(resources),
    value: isWhole(value)
      ? sectionsOf(value)
      : {
          Resources: Object.fromEntries(known.map((id) => [id, resources[id]])),
          ...(Object.keys(misplaced).length === 0 ? {} : { Misplaced: misplaced }),
        },
    misspelt: [],
    spelling: "cloudFormation",
    writtenAt: (path) => ({ path: placeIn(template, path) }),
    isMade: ([, id]) => template.isLooped(String(id)),
  };
  return {
    ...document,
    settled: () => settledTemplate(document, template, known),
    worlds: () => settledWorlds(document, template, known),
  };
}

function placeIn({ placeOf }: Template, path: Path): Path {
  const [section, id = "", ...rest] = path;
  if (section === "Misplaced") return [id, ...rest];
  return section === "Resources" ? [...placeOf(String(id)), ...rest] : path;
}

/** Empty for what is no resource, and for one that is certainly not made. */
function typeOf(template: Template, id: string): string {
  const type = resourceOf(template, id)?.["Type"];
  return typeof type === "string" ? type : "";
}

type Sections = Readonly<Record<string, unknown>>;

const DEFINING = ["Parameters", "Mappings", "Conditions", "Resources"];
const READ = ["AWSTemplateFormatVersion", ...DEFINING, "Outputs", "Rules"];
const SECTIONS: ReadonlySet<string> = new Set([...READ, "Description", "Metadata"]);

/** Resources that stand beside `Resources`, where what else stands there is CloudFormation's own. */
function misplacedIn({ placeOf, value }: Template): Readonly<Record<string, Sections>> {
  if (!isRecord(value) || placeOf("")[0] !== "Resources" || !isPlain(value)) return {};
  const others = Object.entries(value).filter(([name]) => !SECTIONS.has(name) && !PROCESSED.has(name));
  const misplaced = others.flatMap(([id, entry]) =>
    isLogicalId(id) && isAwsResource(entry) ? [[id, entry] as const] : [],
  );
  return misplaced.length < others.length ? {} : Object.fromEntries(misplaced);
}

/** Sections that transforms of AWS read. */
const PROCESSED: ReadonlySet<string> = new Set(["Transform", "Globals", "Hooks"]);

/** True where no macro of somebody's own reads the template. */
function isPlain(value: Sections): boolean {
  const transforms = [value["Transform"] ?? []].flat();
  return transforms.every((name) => typeof name === "string" && name.startsWith("AWS::")) && !isMacroIn(value);
}

function isLogicalId(id: string): boolean {
  return /^[\dA-Za-z]+$/.test(id);
}

function isAwsResource(entry: unknown): entry is Sections {
  return isRecord(entry) && /^AWS::\w+::\w+$/.test(String(entry["Type"]));
}

/**
 * True where nothing adds to the template any more: it says its version, and has no section of other programs, no macro, no
 * module and no name that something fills in.
 */
function isWhole(value: unknown): value is Sections {
  if (!isRecord(value) || typeof value["AWSTemplateFormatVersion"] !== "string") return false;
  if (!Object.keys(value).every((name) => SECTIONS.has(name))) return false;
  return [...DEFINING, "Outputs", "Rules"].every((name) => isOwnSection(value[name])) && !isMacroIn(value);
}

/** True for entries under logical ids, and for a section that is not there. */
function isOwnSection(section: unknown): boolean {
  if (section === undefined) return true;
  return isRecord(section) && Object.entries(section).every(([id, entry]) => isLogicalId(id) && isRecord(entry));
}

function isMacroIn(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isMacroIn);
  if (!isRecord(value)) return false;
  for (const name in value) if (isMacro(name, value[name]) || isMacroIn(value[name])) return true;
  return false;
}

/** Functions of macros, directives of programs that write templates, and modules, whose resources have names of their own. */
function isMacro(name: string, value: unknown): boolean {
  if (name === "Type") return typeof value === "string" && value.endsWith("::MODULE");
  return name === "Fn::Transform" || name.startsWith("Fn::ForEach") || name.startsWith("Rain::") || name === "<<";
}

function sectionsOf(value: Sections): Sections {
  return Object.fromEntries(READ.flatMap((name) => (value[name] === undefined ? [] : [[name, value[name]]])));
}
