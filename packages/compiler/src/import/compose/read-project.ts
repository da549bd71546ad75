import type { AddressBook, Addressee } from "../addressing/address-book.ts";
import { isMembers, Call, Constant, Method, Noted, Text, type Draft, type DraftValue, type Members } from "../draft.ts";
import type { ImportOptions, Source } from "../importer.ts";
import { appName } from "../reading/naming.ts";
import { Constants } from "../weaving/constants.ts";
import { Edges } from "./edges.ts";
import { otherNames, partsOf } from "./parts.ts";
import type { ComposeService, Project } from "./project.ts";
import { propsOf } from "./service.ts";
import type { Part, Setting } from "./setting.ts";

/** The draft of a project: its services as workloads of one environment. */
export function draftOf(project: Project, source: Source, given: ImportOptions): Draft {
  const app = appName(given.app ?? project.name ?? source.name ?? "app");
  const running = project.services.filter(isOn).filter((service, _, all) => !isReplacedProxy(service, all));
  const constants = new Constants();
  const parts = partsOf(running);
  const building = new Building(parts, constants);
  const setting: Setting = {
    app,
    project,
    folder: source.folder ?? ".",
    parts,
    constants,
    book: bookOf(parts, building),
    read: (file) => source.read(file),
    secretNames: new Map(),
  };
  const workloads = building.all(setting, new Edges(parts, constants));
  const { account, region } = given;
  const isKnown = account !== undefined && region !== undefined;
  return {
    app,
    environments: isKnown ? [{ name: "production", account, region }] : [],
    content: { discovery: discoveryOf(app, parts, workloads), workloads },
  };
}

/** Service Connect is for services alone: where a task calls one, names are those of DNS. */
function discoveryOf(app: string, parts: readonly Part[], workloads: readonly Constant[]): Call | undefined {
  const isCalled = parts.some(({ before }, at) => {
    const props = workloads[at]?.value instanceof Call ? workloads[at].value.args[1] : undefined;
    return before !== undefined && referredBy(plain(plain(props)["environment"])).length > 0;
  });
  return isCalled ? new Call("cloudMap", [`${app.toLowerCase()}.local`]) : undefined;
}

/** Traefik gives way to a load balancer where the labels of others say what it does. */
function isReplacedProxy({ given }: ComposeService, all: readonly ComposeService[]): boolean {
  const image = given.member("image")?.value;
  if (typeof image !== "string" || !/(^|\/)traefik(:|@|$)/.test(image)) return false;
  const isTold = all.some((each) =>
    each.given
      .member("labels")
      ?.members()
      .some(([name]) => /^traefik\.http\./i.test(name)),
  );
  if (isTold) given.leftOut("The load balancer takes its place: hosts and paths of labels are routes.");
  return isTold;
}

/** A service of a profile runs only when somebody asks for it. */
function isOn({ given }: ComposeService): boolean {
  const profiles = given.member("profiles");
  const isOff = profiles !== undefined && (profiles.isList ? profiles.items().length > 0 : true);
  if (isOff) {
    given.otherwise("Services of a profile are not imported.");
  }
  if (!given.isMap) given.leftOut("It is not an object.");
  return !isOff && given.isMap;
}

/** Makes workloads as they are asked for; one that is called while it is made itself is called by ports declared before it. */
class Building {
  readonly #parts: readonly Part[];
  readonly #constants: Constants;
  readonly #made = new Map<string, Constant>();
  readonly #inProgress = new Set<string>();
  #setting: Setting | undefined;
  #edges: Edges | undefined;

  constructor(parts: readonly Part[], constants: Constants) {
    this.#parts = parts;
    this.#constants = constants;
  }

  all(setting: Setting, edges: Edges): readonly Constant[] {
    this.#setting = setting;
    this.#edges = edges;
    return this.#parts.map((part) => this.workload(part));
  }

  /** What has the addresses of the service. */
  addresses(part: Part): Constant {
    return this.#inProgress.has(part.key) ? this.#declared(part) : this.workload(part);
  }

  workload(part: Part): Constant {
    const known = this.#made.get(part.key);
    if (known !== undefined) return known;
    this.#inProgress.add(part.key);
    const made = this.#make(part);
    this.#inProgress.delete(part.key);
    this.#made.set(part.key, made);
    return made;
  }

  #declared({ name, ports }: Part): Constant {
    return this.#constants.of(
      `ports:${name}`,
      () => new Constant(`${name}-ports`, new Call("ports", [name, Object.fromEntries(ports)])),
    );
  }

  #make(part: Part): Constant {
    const { name, datastore, before, given } = part;
    const [setting, edges] = [this.#setting, this.#edges];
    if (setting === undefined || edges === undefined) return this.#declared(part);
    const props = propsOf(part, setting, edges);
    const opened = { ...props, ...this.#opened(part, props) };
    const declared = this.#constants.get(`ports:${name}`);
    const withPorts = declared === undefined ? opened : { ...opened, ports: declared };
    const dependents = this.#parts.filter(
      (each) => before?.includes(each.key) === true && each !== part && each.before === undefined,
    );
    const members = before === undefined ? withPorts : { ...withPorts, before: this.#orNone(dependents) };
    const advice =
      datastore === undefined ? [] : [`For data that matters, take ${datastore.instead}: this one is for trials.`];
    const comment = [...(given.comment === undefined ? [] : [given.comment]), ...advice].join("\n");
    const call = new Call(before === undefined ? "service" : "task", [name, members]);
    return comment === "" ? new Constant(name, call) : new Constant(name, call, comment);
  }

  #orNone(dependents: readonly Part[]): DraftValue | undefined {
    return dependents.length === 0 ? undefined : dependents.map((each) => this.workload(each));
  }

  /** The way to services that it depends on, where no variable of it has their address. */
  #opened({ given }: Part, props: Members): Members {
    const waits = given.member("depends_on");
    const environment = plain(props["environment"]);
    const known = new Set(referredBy(environment));
    const entries = (waits?.map() ?? []).flatMap(([key, condition]) => {
      for (const name of ["restart", "required"]) condition.member(name)?.taken();
      const target = this.#parts.find((each) => each.key === key);
      const place = condition.member("condition") ?? condition;
      place.approximated(
        target?.before === undefined
          ? "Services do not wait for each other: what has the address of another is deployed after it, and tries until it answers."
          : "`deploy.sh` runs the task to its end before it deploys the service.",
      );
      const [port] = target?.ports.keys() ?? [];
      if (target === undefined || port === undefined || target.before !== undefined) return [];
      const constant = this.addresses(target);
      if (known.has(target.name)) return [];
      const variable = `${target.name.replaceAll("-", "_").toUpperCase()}_ADDRESS`;
      return [[variable, new Noted(new Method(constant, "address", [port]), "Opens the way to it.")] as const];
    });
    if (entries.length === 0) return {};
    return { environment: { ...environment, ...Object.fromEntries(entries) } };
  }
}

function plain(value: DraftValue | undefined): Members {
  const inner = value instanceof Noted ? value.value : value;
  return isMembers(inner) ? inner : {};
}

/** The names of services whose addresses are among the variables. */
function referredBy(environment: Members): readonly string[] {
  return Object.values(environment).flatMap((value): readonly string[] => {
    const inner = value instanceof Noted ? value.value : value;
    const parts = inner instanceof Text ? inner.parts : [inner];
    return parts.flatMap((part) => {
      if (!(part instanceof Method) || !(part.of instanceof Constant) || !(part.of.value instanceof Call)) return [];
      const [name] = part.of.value.args;
      return typeof name === "string" ? [name] : [];
    });
  });
}

function bookOf(parts: readonly Part[], building: Building): AddressBook {
  const entries = parts
    .filter(({ ports, before }) => ports.size > 0 && before === undefined)
    .flatMap((part): readonly (readonly [string, Addressee])[] => {
      const addressee = { ports: part.ports, constant: () => building.addresses(part) };
      return [part.key, ...otherNames(part.given)].map((host) => [host, addressee] as const);
    });
  return new Map(entries);
}
