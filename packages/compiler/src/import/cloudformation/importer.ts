import type { DocumentKind } from "@ecs-dsl/validators";
import { documentOf } from "../../read/cloudformation/resource-document.ts";
import { NO_SCOPE } from "../../read/scope.ts";
import { nameFrom } from "../../init/project.ts";
import { isRecord } from "../../read/is-record.ts";
import type { ParsedText } from "../../formats/parsed-text.ts";
import { draftOf, familyOf, type Pair } from "../documents/importer.ts";
import type { DocumentFile, FoundDocument } from "../documents/read-documents.ts";
import { HERE } from "../documents/place.ts";
import { soundDocument } from "../documents/sound.ts";
import { recordsIn, type Structure, textOr } from "../documents/structure.ts";
import type { SoundDocument } from "../documents/workload.ts";
import type { Importer, Source } from "../importer.ts";
import { Ledger } from "../ledger.ts";
import { parseFile } from "../parse-file.ts";
import { ownParts } from "./own-parts.ts";
import { LoadBalancers } from "./load-balancers.ts";
import { type Here, PlainTemplate } from "./plain-template.ts";
import { repositoriesOf } from "./repositories.ts";
import { resourceWords } from "./resource-words.ts";
import { scalingOf } from "./scaling.ts";

/** Templates of CloudFormation, and what CDK and SAM make. */
export const cloudFormation: Importer = {
  name: "cloudformation",
  title: "CloudFormation templates",
  takes: (source) => templatesIn(source).some(({ value }) => hasTask(value)),
  importSource(source, given) {
    const here = { account: given.account ?? HERE.account, region: given.region ?? HERE.region };
    const templates = templatesIn(source).map((template) => readTemplate(template, here));
    for (const { from, documents } of templates) tellOthers(from, documents);
    const pairs = templates.flatMap((template) => pairsIn(template));
    if (pairs.length === 0)
      return {
        problem: `"${source.shown}" has no template with a task definition that has containers.`,
        help: "Name the template that has one; of a CDK app it is in cdk.out.",
      };
    const files = templates.map(({ from }) => from);
    return draftOf(source, pairs, given, {
      files,
      app: appIn(files.map(({ file }) => file)),
      here: { name: "default", ...here },
      repositories: templates.flatMap(({ resources, from }) => repositoriesOf(resources, from)),
      cluster: templates.flatMap(({ documents }) => documents.filter(({ kind }) => kind === "cluster"))[0]?.sound.value,
    });
  },
};

interface TemplateFile {
  readonly file: string;
  readonly parsed: ParsedText;
  readonly value: Structure;
}

function templatesIn({ files, read }: Source): readonly TemplateFile[] {
  return files.flatMap((file) => {
    const text = files.length === 1 || /\.(?:json|ya?ml|template)$/.test(file) ? read(file) : undefined;
    if (text === undefined || !/Resources/.test(text)) return [];
    const { parsed } = parseFile(file, text);
    const value = parsed?.value;
    return parsed !== undefined && isRecord(value) && isRecord(value["Resources"]) ? [{ file, parsed, value }] : [];
  });
}

function hasTask({ Resources: resources }: Structure): boolean {
  return Object.values(Object(resources)).some((each) => isRecord(each) && each["Type"] === "AWS::ECS::TaskDefinition");
}

/** A resource as a document, with its logical id. */
interface ResourceDocument {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly sound: SoundDocument;
}

interface ReadTemplate {
  readonly from: DocumentFile;
  readonly resources: Readonly<Record<string, Structure>>;
  readonly documents: readonly ResourceDocument[];
}

const KINDS: Readonly<Record<string, DocumentKind>> = {
  "AWS::ECS::Cluster": "cluster",
  "AWS::ECS::Service": "service",
  "AWS::ECS::TaskDefinition": "taskDefinition",
};

function readTemplate({ file, parsed, value }: TemplateFile, here: Here): ReadTemplate {
  const template = new PlainTemplate(value, here);
  const made = Object.entries(Object(value["Resources"])).flatMap(([id, resource]) =>
    isRecord(resource) && template.isMade(resource) ? [[id, plainResource(resource, template)] as const] : [],
  );
  const resources = Object.fromEntries(made);
  const from: DocumentFile = {
    file,
    parsed,
    documents: [],
    ledger: new Ledger(file, value),
    additions: [],
    values: { ...value, Resources: resources },
  };
  const documents = made.flatMap(([id, resource]): readonly ResourceDocument[] => {
    const kind = KINDS[textOr(resource["Type"], "")];
    if (kind === undefined) return [];
    const properties = isRecord(resource["Properties"]) ? resource["Properties"] : {};
    const root = ["Resources", id, "Properties"];
    const document = documentOf({ id, kind, properties, region: undefined, root, scope: NO_SCOPE });
    return [{ id, kind, sound: soundOf({ document, from }, kind, resources) }];
  });
  return { from, resources, documents };
}

function plainResource(resource: Structure, template: PlainTemplate): Structure {
  const properties = template.value(resource["Properties"] ?? {});
  return { ...resource, Properties: isRecord(properties) ? properties : {} };
}

function soundOf(
  found: FoundDocument,
  kind: DocumentKind,
  resources: Readonly<Record<string, Structure>>,
): SoundDocument {
  found.from.ledger.taken(["Resources", found.document.name]);
  const sound = { found, value: soundDocument(found, kind) };
  return ownParts(kind, sound, resources);
}

/** Each service with the task definition that it refers to; task definitions without one are workloads, too. */
function pairsIn({ documents, resources, from }: ReadTemplate): readonly Pair[] {
  const balancers = new LoadBalancers(resources, from);
  const routeTo = (group: string) => balancers.routeTo(group);
  const tasks = documents.filter(({ kind, sound }) => kind === "taskDefinition" && hasContainers(sound.value));
  const left = new Set(tasks);
  const isOnly = documents.filter(({ kind }) => kind === "service").length === 1;
  const pairs = documents.flatMap(({ id, kind, sound: service }): readonly Pair[] => {
    if (kind !== "service") return [];
    const named = textOr(service.value["taskDefinition"], "");
    const task =
      tasks.find(({ id }) => named === id || named.includes(`\`${id}\``)) ??
      (tasks.length === 1 ? tasks[0] : undefined);
    if (task === undefined) {
      service.found.from.ledger.leftOut(
        ["Resources", service.found.document.name],
        "Its task definition is not in the source.",
      );
      return [];
    }
    left.delete(task);
    const scaling = scalingOf(id, isOnly, resources, from);
    return [{ task: task.sound, service, family: familyIn(task, service), routeTo, scaling }];
  });
  return [...pairs, ...[...left].map((task) => ({ task: task.sound, family: familyIn(task) }))];
}

/** What the template is called, as far as that says something. */
function appIn([file, ...others]: readonly string[]): string | undefined {
  const base = (file ?? "").replace(/^.*\//, "").replace(/(?:\.template)?\.\w+$/, "");
  const name = base.replace(/[-_]?(?:stack|template)$/i, "");
  const isUsual = /^(?:app|cloudformation|cfn|ecs|index|main|packaged?|service|stack|task|template|)$/i.test(name);
  return others.length > 0 || isUsual ? undefined : nameFrom(name);
}

function hasContainers(value: Structure): boolean {
  return recordsIn(value["containerDefinitions"]).length > 0;
}

/** What it is called, without what CDK adds to logical ids. */
function familyIn({ id, sound }: ResourceDocument, service?: SoundDocument): string {
  const names = [sound.value["family"], service?.value["serviceName"]];
  const named = names.find((name) => typeof name === "string" && /^[\w-]+$/.test(name) && !/[0-9A-F]{8}$/.test(name));
  if (typeof named === "string") return named;
  const words = id.replace(/[0-9A-F]{8}$/, "").replace(/(?:Ecs|Fargate)?(?:Task)?(?:Def(?:inition)?)?$/, "");
  const own = words.replace(/Service$/, "").replaceAll(/([a-z\d])([A-Z])/g, "$1-$2");
  return own === "" ? familyOf(sound) : own.toLowerCase();
}

/** What nothing is made of. */
function tellOthers({ ledger, parsed }: DocumentFile, documents: readonly ResourceDocument[]): void {
  const known = new Set(documents.map(({ id }) => id));
  const resources = isRecord(parsed.value) ? parsed.value["Resources"] : {};
  for (const [id, resource] of Object.entries(Object(resources))) {
    const type = isRecord(resource) ? textOr(resource["Type"], "") : "";
    if (known.has(id) || type === "AWS::ECR::Repository") continue;
    ledger.leftOut(["Resources", id], resourceWords(type));
  }
  for (const [section, words] of Object.entries(SECTIONS)) ledger.leftOut([section], words);
}

const SECTIONS: Readonly<Record<string, string>> = {
  AWSTemplateFormatVersion: "ecs-dsl writes the templates.",
  Conditions:
    "What holds with the defaults of the parameters stands in the config; `pick(env, { … })` says what differs.",
  Description: "ecs-dsl writes the templates.",
  Mappings:
    "What holds with the defaults of the parameters stands in the config; `pick(env, { … })` says what differs.",
  Metadata: "ecs-dsl writes the templates.",
  Outputs: "`outputs` of the app says what others may read.",
  Parameters:
    "Numbers have their defaults in the config; `deployParameter(…)` stands for other parameters that workloads use.",
  Rules: "ecs-dsl checks its templates itself.",
  Transform: "ecs-dsl writes the templates.",
};
