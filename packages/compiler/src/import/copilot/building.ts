import type { AddressBook, Addressee } from "../addressing/address-book.ts";
import type { Calls } from "../addressing/cycles.ts";
import { portName } from "../addressing/port-names.ts";
import { isMembers, Call, Constant, type DraftValue } from "../draft.ts";
import type { Constants } from "../weaving/constants.ts";
import type { Setting } from "./setting.ts";
import type { CopilotWorkload } from "./workload.ts";
import { isCalled, mainPort, workloadOf } from "./workloads/kinds.ts";

/** What a workload is made with beside its manifest. */
export interface Zone {
  /** How the zone is called in which services of the environment have names. */
  readonly application: string;
  readonly environment: string | undefined;
  /** Services that are called by ports declared before them, as those of a cycle have to be. */
  readonly byPorts: ReadonlySet<string>;
}

/**
 * Makes workloads when they are asked for: first those that others call. One that is called while it is made itself is called by
 * ports that are declared before it.
 */
export class Building {
  readonly book: AddressBook;
  readonly #workloads: readonly CopilotWorkload[];
  readonly #constants: Constants;
  readonly #made = new Map<string, Constant | undefined>();
  readonly #byPorts: ReadonlySet<string>;
  /** The workloads that are being made, each for the one before it. */
  readonly #inProgress: string[] = [];
  readonly #calls = new Map<string, Set<string>>();
  /** Ports that were declared, which are those of the workload once it is made. */
  readonly #declared = new Map<string, Record<string, DraftValue | undefined>>();
  #setting: Setting | undefined;

  constructor(workloads: readonly CopilotWorkload[], constants: Constants, zone: Zone) {
    this.#workloads = workloads;
    this.#constants = constants;
    this.#byPorts = zone.byPorts;
    this.book = new Map(workloads.flatMap((workload) => this.#names(workload, zone)));
  }

  /** Who calls whom. */
  get calls(): Calls {
    return this.#calls;
  }

  /** Every workload, in the order of the workspace. */
  all(setting: Setting): readonly Constant[] {
    this.#setting = setting;
    const made = this.#workloads.flatMap((workload) => this.#build(workload) ?? []);
    for (const workload of this.#workloads) this.#sayUncalled(workload);
    return made;
  }

  #names(workload: CopilotWorkload, { application, environment }: Zone): readonly (readonly [string, Addressee])[] {
    const port = isCalled(workload) ? mainPort(workload) : undefined;
    if (port === undefined) return [];
    const ports = new Map([[portName(port, []), port]]);
    const addressee = { ports, constant: () => this.#addresses(workload, ports) };
    const inZone = environment === undefined ? [] : [`${workload.name}.${environment}.${application}.local`];
    return [workload.name, ...inZone].map((host) => [host, addressee] as const);
  }

  #addresses(workload: CopilotWorkload, ports: ReadonlyMap<string, number>): Constant {
    const { name } = workload;
    const caller = this.#inProgress.at(-1) ?? "";
    this.#calls.set(caller, new Set([...(this.#calls.get(caller) ?? []), name]));
    if (this.#byPorts.has(name) || this.#inProgress.includes(name)) return this.#declare(workload, ports);
    return this.#build(workload) ?? this.#declare(workload, ports);
  }

  #declare({ name }: CopilotWorkload, ports: ReadonlyMap<string, number>): Constant {
    return this.#constants.of(`ports:${name}`, () => {
      const map: Record<string, DraftValue | undefined> = Object.fromEntries(ports);
      this.#declared.set(name, map);
      return new Constant(`${name}-ports`, new Call("ports", [name, map]));
    });
  }

  #build(workload: CopilotWorkload): Constant | undefined {
    const { name } = workload;
    if (this.#made.has(name) || this.#setting === undefined) return this.#made.get(name);
    this.#inProgress.push(name);
    const made = workloadOf(workload, this.#setting);
    this.#inProgress.pop();
    const constant =
      made === undefined ? undefined : this.#constants.of(`workload:${name}`, () => this.#withPorts(made, name));
    this.#made.set(name, constant);
    return constant;
  }

  #withPorts(made: Constant, name: string): Constant {
    const declared = this.#constants.get(`ports:${name}`);
    if (declared === undefined || !(made.value instanceof Call)) return made;
    const [own = name, props] = made.value.args;
    const members = isMembers(props) ? props : {};
    if (isMembers(members["ports"])) Object.assign(this.#declared.get(name) ?? {}, members["ports"]);
    return new Constant(made.wish, new Call(made.value.callee, [own, { ...members, ports: declared }]), made.comment);
  }

  /** Copilot lets all of an environment connect to all; here a reference opens the way. */
  #sayUncalled(workload: CopilotWorkload): void {
    const { manifest, name } = workload;
    if (
      workload.type !== "Backend Service" ||
      manifest.member("http") !== undefined ||
      [...this.#calls.values()].some((called) => called.has(name))
    )
      return;
    manifest
      .member("image")
      ?.member("port")
      ?.approximated(
        `Copilot lets every workload of the environment connect to the port; here those may that have its address among their variables: \`${name}.url(…)\`. No variable in the manifests names it.`,
      );
  }
}
