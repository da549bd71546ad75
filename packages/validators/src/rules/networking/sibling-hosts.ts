import type { Subjects } from "../../rule.ts";
import { isKnown } from "../../unknown.ts";

/** A variable that names a container of the same task as a host. */
export interface SiblingHost {
  readonly index: number;
  readonly variable: string;
  /** The container, as the value names it. */
  readonly host: string;
  readonly port: string;
}

/** What the X-Ray SDKs read; it has a rule of its own. */
export const XRAY_VARIABLE = "AWS_XRAY_DAEMON_ADDRESS";

/** Variables of a container that name another one of its task as a host, in a task whose containers share one network. */
export function siblingHosts({ container, task }: Subjects["container"]): readonly SiblingHost[] {
  const { environment } = container;
  if (task.networkMode !== "awsvpc" || !isKnown(environment) || !isKnown(task.containerDefinitions)) return [];
  if (task.containerDefinitions.length < 2) return [];
  const siblings = namesBeside(task.containerDefinitions, container.name);
  if (siblings.size === 0) return [];
  return environment.flatMap((pair, index) => {
    if (!isKnown(pair) || !isKnown(pair.name) || !isKnown(pair.value)) return [];
    const { host = "", port = "" } = hostIn(pair.name, pair.value)?.groups ?? {};
    return siblings.has(host) ? [{ index, variable: pair.name, host, port }] : [];
  });
}

type Containers = Extract<Subjects["taskDefinition"]["containerDefinitions"], readonly unknown[]>;

function namesBeside(containers: Containers, own: unknown): ReadonlySet<string> {
  const names = containers.map((container) => (isKnown(container) ? container.name : undefined));
  return new Set(names.filter((name) => isKnown(name) && name !== own).map(String));
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
