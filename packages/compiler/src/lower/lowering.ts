import type { OutputReference } from "@ecs-dsl/dsl";
import { formatPath, type Path } from "@ecs-dsl/validators";
import type { AssemblyEnvironment } from "../model/assembly.ts";
import type { LoweredFinding, ReportFinding } from "../model/lowered-finding.ts";
import { noun, sourceOf, type Noun } from "./nouns/noun.ts";
import type { Notes } from "./nouns/notes.ts";
import { Defaults } from "./nouns/defaults.ts";
import type { Look } from "../model/look.ts";
import type { ReadTemplate } from "../model/template-file.ts";
import { namePart } from "./resolve/names.ts";
import { placeOf, type Place } from "./resolve/place.ts";
import type { Input } from "./resolve/input.ts";
import type { OutsideInput } from "./resolve/outside.ts";

interface NamedApp {
  readonly name: string;
}

/** What stands on the disk, seen from the config's folder; what is not given is not known. */
export interface Disk {
  readonly look?: Look;
  readonly readTemplate?: ReadTemplate;
}

/** Where the images of a repository come from, where the registry of another environment replicates them. */
export interface ReplicationSource {
  /** The name of that environment. */
  readonly environment: string;
  readonly account: string;
  readonly region: string;
}

/** What says where the images of a repository come from; undefined for one whose images are pushed to it. */
export type SourceOf = (repository: string) => ReplicationSource | undefined;

interface Surroundings extends Disk {
  /** Where the images of a repository come from, where it is a replica. */
  readonly sourceOf?: SourceOf;
}

const unknown = () => undefined;

/** What every part of one lowering shares. */
export class Lowering implements Notes {
  readonly app: string;
  /** How findings speak of the app. */
  readonly subject: Noun;
  readonly environment: AssemblyEnvironment;
  readonly place: Place;
  /** `<app>-<environment>`: what the names of its resources begin with. */
  readonly prefix: string;
  /** What stacks take from the outputs of others, by the parameter that carries it. */
  readonly inputs = new Map<string, Input>();
  /** What stacks take that no stack of the app has, by the parameter that carries it. */
  readonly outside = new Map<string, OutsideInput>();
  /** Those values, by what was written. */
  readonly outsideSources = new Map<object, OutputReference>();
  /** The values of nouns that other stacks than theirs take. */
  readonly taken: OutputReference[] = [];
  /** The versions of the secrets that requests to a load balancer carry one of, by its name, where distributions alone may ask it. */
  readonly originSecrets = new Map<string, readonly number[]>();
  readonly findings: LoweredFinding[] = [];
  /** What nouns have that do not say otherwise; known once the app is planned. */
  defaults: Defaults;
  /** What follows the names of services in addresses; known once the app is planned. */
  domain = "";
  /** Whether task definitions are all that is made: nothing has a stack. Known once the app is planned. */
  isStackless = false;
  readonly report: ReportFinding;
  readonly look: Look;
  readonly readTemplate: ReadTemplate;
  /** Where the images of a repository come from, where it is a replica. */
  readonly sourceOf: SourceOf;
  readonly #nameless = new Set<unknown>();
  readonly #leftOut = new Map<object, Map<string, Path>>();

  constructor(app: NamedApp, environment: AssemblyEnvironment, surroundings: Surroundings = {}) {
    const { look = unknown, readTemplate = unknown, sourceOf = unknown } = surroundings;
    this.app = app.name;
    this.subject = noun(app, "app", `app ${JSON.stringify(app.name)}`);
    this.defaults = new Defaults(this.subject);
    this.environment = environment;
    this.place = placeOf(environment);
    this.prefix = `${namePart(app.name)}-${namePart(environment.name)}`;
    this.look = look;
    this.readTemplate = readTemplate;
    this.sourceOf = sourceOf;
    this.report = (finding) => void this.findings.push(finding);
  }

  /** True when nothing was told yet of a noun, or of one with this name, which is not text; from now on it was. */
  isFirst(nounOrName: unknown): boolean {
    const isFirst = !this.#nameless.has(nounOrName);
    this.#nameless.add(nounOrName);
    return isFirst;
  }

  /** Remembers that a property of the noun was written and could not be used. */
  leaveOut(subject: Noun, path: Path): void {
    const source = sourceOf(subject, path);
    const paths = this.#leftOut.get(source.node) ?? new Map<string, Path>();
    this.#leftOut.set(source.node, paths.set(formatPath(source.path), source.path));
  }

  /** True when the property, or what it stands in, was written and could not be used. */
  isLeftOut(subject: Noun, path: Path): boolean {
    const source = sourceOf(subject, path);
    return Array.from(this.leftOut(source.node)).some((one) => isPrefix(one, source.path));
  }

  /** True when the property, anything inside it or what it stands in was written and could not be used. */
  hasLeftOut(subject: Noun, path: Path): boolean {
    const source = sourceOf(subject, path);
    return Array.from(this.leftOut(source.node)).some(
      (one) => isPrefix(one, source.path) || isPrefix(source.path, one),
    );
  }

  /** The properties of the node that were written and could not be used. */
  leftOut(node: object): Iterable<Path> {
    return this.#leftOut.get(node)?.values() ?? [];
  }

  get isPartial(): boolean {
    return this.#leftOut.size > 0;
  }
}

function isPrefix(prefix: Path, path: Path): boolean {
  return prefix.length <= path.length && prefix.every((step, index) => step === path[index]);
}
