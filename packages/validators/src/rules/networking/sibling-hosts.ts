import type { Subjects } from "../../rule.ts";
import { isKnown } from "../../unknown.ts";

/** A variable that names a container of the same task as a host. */
export interface SiblingHost {
  readonly index: number;
  readonly variable: string;
  /** The container, as the value names it. */
  readonly host: string;
  readonly port: string;
  /** Whether the task says that its containers share one network; where it says nothing, Docker's bridge has no names either. */
  readonly isShared: boolean;
}

/** What the X-Ray SDKs read; it has a rule of its own. */
export const XRAY_VARIABLE = "AWS_XRAY_DAEMON_ADDRESS";

/** What was found last: the rules that ask look at one container in turn. */
let last: { readonly subject: Subjects["container"]; readonly hosts: readonly SiblingHost[] } | undefined;

/** Variables of a container that name another one of its task as a host, where nothing makes a name of that. */
export function siblingHosts(subject: Subjects["container"]): readonly SiblingHost[] {
  if (last?.subject !== subject) last = { subject, hosts: findHosts(subject) };
  return last.hosts;
}

function findHosts({ container, task }: Subjects["container"]): readonly SiblingHost[] {
  const { environment } = container;
  const isShared = task.networkMode === "awsvpc";
  if (!isShared && (task.networkMode !== undefined || isLinked(container))) return [];
  if (!isKnown(environment) || !isKnown(task.containerDefinitions)) return [];
  if (task.containerDefinitions.length < 2) return [];
  const siblings = namesBeside(task.containerDefinitions, container.name);
  return environment.flatMap((pair, index) => {
    if (!isKnown(pair) || !isKnown(pair.name) || !isKnown(pair.value)) return [];
    const { value } = pair;
    if (!siblings.some((name) => value.includes(name))) return [];
    const { host = "", port = "" } = hostIn(pair.name, value)?.groups ?? {};
    return siblings.includes(host) ? [{ index, variable: pair.name, host, port, isShared }] : [];
  });
}

/** Links and further hosts are how Docker's bridge gets names. */
function isLinked({ links, extraHosts }: Subjects["container"]["container"]): boolean {
  return links !== undefined || extraHosts !== undefined;
}

type Containers = Extract<Subjects["taskDefinition"]["containerDefinitions"], readonly unknown[]>;

function namesBeside(containers: Containers, own: unknown): readonly string[] {
  return containers.flatMap((container) => {
    if (!isKnown(container) || !isKnown(container.name) || container.name === own) return [];
    return [container.name];
  });
}

const WITH_SCHEME = /^[a-z][a-z0-9+.-]*:\/\/(?:[^@/\s]*@)?(?<host>[\w-]+)(?::(?<port>\d+))?(?:[/?]|$)/;
const WITH_PORT = /^(?<host>[\w-]+):(?<port>\d{2,5})(?:\/|$)/;
const ALONE = /^(?<host>[\w-]+)$/;
const NAMES_A_HOST = /(?:^|_)HOST(?:NAME)?$/i;

/** A word alone is a host only where the variable says so. */
function hostIn(name: string, value: string): RegExpExecArray | undefined {
  return (
    WITH_SCHEME.exec(value) ??
    WITH_PORT.exec(value) ??
    (NAMES_A_HOST.test(name) ? ALONE.exec(value) : null) ??
    undefined
  );
}
