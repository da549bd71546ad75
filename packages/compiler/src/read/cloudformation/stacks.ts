import { posix } from "node:path";
import { isRecord } from "../is-record.ts";
import { type Assets, lastPart } from "./assets.ts";
import { asText, resolve } from "./intrinsics.ts";
import type { Elsewhere, Links } from "../links.ts";
import { partlyKnown } from "./partly-known.ts";
import { referencesIn } from "./references.ts";
import { resourceOf, type Template } from "./template.ts";
import { templateIn } from "./template-reader.ts";

/** The templates of a run that may name each other. */
export interface Templates {
  /** Files with nested stacks. */
  readonly parents: readonly string[];
  /** Files with exports, in a folder. */
  readonly exporters: (folder: string) => readonly string[];
  /** True for a file that imports what others export. */
  readonly isImporter: (file: string) => boolean;
  /** What a file holds; undefined of one that is not known. */
  readonly value: (file: string) => unknown;
  /** The files that URLs and parameters of a folder's templates stand for, as the CDK lists them there. */
  readonly assets: (folder: string) => Assets;
  /** True for a folder of which one program wrote every template, so that they are deployed as they stand there. */
  readonly isAssembly: (folder: string) => boolean;
}

/** The resource of a parent that is a nested stack. */
interface Nesting {
  readonly parent: string;
  readonly id: string;
}

/**
 * The templates of a run, as they belong together: nested stacks by the file that their parent names, exports and imports
 * by their name within a folder.
 */
export class Stacks {
  readonly #templates: Templates;
  readonly #read = new Map<string, Template | undefined>();
  /** Where each file is named. */
  readonly #nestings = new Map<string, Nesting[]>();
  /** The files that each parent names, by the logical ids of the nested stacks. */
  readonly #children = new Map<string, Map<string, string>>();

  constructor(templates: Templates) {
    this.#templates = templates;
    for (const parent of templates.parents) {
      for (const id of Object.keys(this.#templateIn(parent)?.resources ?? {})) this.#nest(parent, id);
    }
  }

  /** What other templates say of a file's; undefined where none says anything. */
  linksOf(file: string): Links | undefined {
    const isImporting = this.#templates.isImporter(file) && this.#exportersBeside(file).length > 0;
    const isLinked = isImporting || this.#children.has(file) || this.parentOf(file) !== undefined;
    return isLinked ? this.#links(file) : undefined;
  }

  /** The file of the one template that has this one as a nested stack, once. */
  parentOf(file: string): string | undefined {
    return this.#nestingOf(file)?.parent;
  }

  #nest(parent: string, id: string): void {
    const template = this.#templateIn(parent);
    const folder = posix.dirname(parent);
    const child = template === undefined ? undefined : childOf(template, id, folder, this.#templates.assets);
    if (child === undefined || this.#templateIn(child) === undefined) return;
    this.#nestings.set(child, [...(this.#nestings.get(child) ?? []), { parent, id }]);
    this.#children.set(parent, (this.#children.get(parent) ?? new Map<string, string>()).set(id, child));
  }

  #links(file: string): Links {
    return {
      isNested: () => this.parentOf(file) !== undefined,
      argument: (parameter) => this.#argument(file, parameter),
      output: (stack, name) => this.#output(file, stack, name),
      exported: (name) => this.#exported(file, name),
    };
  }

  /** The nesting of a file; undefined where there are several, and where a stack would stand in itself. */
  #nestingOf(file: string): Nesting | undefined {
    const above = new Set<string>();
    const only = (of: string) => {
      const [nesting, ...others] = this.#nestings.get(of) ?? [];
      return others.length === 0 ? nesting : undefined;
    };
    for (let at = only(file); at !== undefined; at = only(at.parent)) {
      if (at.parent === file || above.size === above.add(at.parent).size) return undefined;
    }
    return only(file);
  }

  #argument(file: string, parameter: string): Elsewhere | undefined {
    const nesting = this.#nestingOf(file);
    const template = nesting === undefined ? undefined : this.#templateIn(nesting.parent);
    if (nesting === undefined || template === undefined) return undefined;
    const given = resolve(propertiesOf(template, nesting.id)["Parameters"] ?? {}, template.scope);
    if (!isRecord(given)) return { template, value: given };
    return Object.hasOwn(given, parameter) ? { template, value: given[parameter] } : undefined;
  }

  #output(file: string, stack: string, name: string): Elsewhere | undefined {
    const child = this.#children.get(file)?.get(stack);
    const template = child === undefined ? undefined : this.#templateIn(child);
    const output = template === undefined ? undefined : outputsOf(template)[name];
    return template !== undefined && isRecord(output) ? { template, value: output["Value"] } : undefined;
  }

  #exported(file: string, name: string): Elsewhere | undefined {
    const found = this.#exportersBeside(file).flatMap((exporter) => {
      const template = this.#templateIn(exporter);
      if (template === undefined) return [];
      const outputs = Object.values(outputsOf(template)).filter((output) => exportOf(output, template) === name);
      return outputs.map((output) => ({ template, value: isRecord(output) ? output["Value"] : undefined }));
    });
    const [one, ...others] = found;
    if (one === undefined || others.length > 0) return undefined;
    return this.#templates.isAssembly(posix.dirname(file)) ? one : { ...one, isGuess: true };
  }

  #exportersBeside(file: string): readonly string[] {
    return this.#templates.exporters(posix.dirname(file)).filter((exporter) => exporter !== file);
  }

  #templateIn(file: string): Template | undefined {
    if (this.#read.has(file)) return this.#read.get(file);
    const template = templateIn(this.#templates.value(file), file, this.#links(file));
    this.#read.set(file, template);
    return template;
  }
}

type Properties = Readonly<Record<string, unknown>>;

/** Where the types of nested stacks name the template. */
const TEMPLATE_OF: Readonly<Record<string, string>> = {
  "AWS::CloudFormation::Stack": "TemplateURL",
  "AWS::Serverless::Application": "Location",
};

/** The types of nested stacks. */
export const NESTED_STACKS: readonly string[] = Object.keys(TEMPLATE_OF);

/**
 * The file of a nested stack's template: named by a path beside the parent, or by the CDK in the resource's metadata or in its
 * list of what it publishes.
 */
function childOf(template: Template, id: string, folder: string, assets: Templates["assets"]): string | undefined {
  const resource = resourceOf(template, id);
  const property = TEMPLATE_OF[String(resource?.["Type"])];
  if (property === undefined) return undefined;
  const metadata = resource?.["Metadata"];
  const asset =
    isRecord(metadata) && metadata["aws:asset:property"] === property ? metadata["aws:asset:path"] : undefined;
  const written = propertiesOf(template, id)[property];
  const named = asset ?? resolve(written, template.scope);
  const path =
    typeof named === "string" && !named.includes("://") ? named : publishedAs(written, template, assets(folder));
  return path === undefined ? undefined : posix.join(folder, path);
}

/** The file that a URL of the CDK's stands for, whose last part is the hash of what is in it. */
function publishedAs(written: unknown, { scope }: Template, assets: Assets): string | undefined {
  if (assets.size === 0) return undefined;
  const url = typeof written === "string" ? written : partlyKnown(written, scope);
  const parameter = referencesIn(written).find((name) => assets.has(name));
  return assets.get(parameter ?? lastPart(url ?? ""));
}

function propertiesOf(template: Template, id: string): Properties {
  const properties = resolve(resourceOf(template, id)?.["Properties"], template.scope);
  return isRecord(properties) ? properties : {};
}

/** The outputs of a template, but for those that it certainly does not make. */
function outputsOf({ scope, value }: Template): Properties {
  const outputs = isRecord(value) ? value["Outputs"] : undefined;
  if (!isRecord(outputs)) return {};
  const made = ([, output]: [string, unknown]) => !isRecord(output) || scope.condition(output["Condition"]) !== false;
  return Object.fromEntries(Object.entries(outputs).filter(made));
}

function exportOf(output: unknown, { scope }: Template): string | undefined {
  const exported = isRecord(output) ? output["Export"] : undefined;
  return isRecord(exported) ? asText(resolve(exported["Name"], scope)) : undefined;
}
